/** Tests of the rules: what a person may do, what then happens, and what others see of it. */
@NullMarked
package dev.unblock.board;

import org.jspecify.annotations.NullMarked;
