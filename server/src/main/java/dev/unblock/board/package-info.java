/**
 * The domain model of a board: commands ({@link Command}) are decided against the state ({@link Board}) and become
 * events ({@link Event}) or a typed refusal. Pure: no clock, no randomness, no I/O, no dependency on other rooms. The
 * same command against the same board always gives the same verdict, so a board can be rebuilt from its log at any
 * time.
 */
@NullMarked
package dev.unblock.board;

import org.jspecify.annotations.NullMarked;
