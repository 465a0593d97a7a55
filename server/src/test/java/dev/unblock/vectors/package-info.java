/**
 * Stories of a board with how they end, as committed JSON files that the server's fold and the browser's
 * both read. They hold the two folds equal.
 */
@NullMarked
package dev.unblock.vectors;

import org.jspecify.annotations.NullMarked;
