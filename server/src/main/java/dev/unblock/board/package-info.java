/**
 * What a board is, and nothing else: orders ({@link Command}) are judged against the state
 * ({@link Board}) and become facts ({@link Event}) or a typed refusal. Pure: no clock, no chance, no
 * input or output, nothing of the other rooms. The same order against the same board always gives
 * the same verdict, so a board can be rebuilt from its log at any time.
 */
@NullMarked
package dev.unblock.board;

import org.jspecify.annotations.NullMarked;
