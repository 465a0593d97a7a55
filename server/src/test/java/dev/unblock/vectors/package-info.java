/**
 * Stories of a board with their expected results, as committed JSON files that both the server's fold and the browser's
 * read. They keep the two folds equal.
 */
@NullMarked
package dev.unblock.vectors;

import org.jspecify.annotations.NullMarked;
