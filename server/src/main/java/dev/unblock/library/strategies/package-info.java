/** Strategies: what was decided for which obstacle, and its outcome. */
@NullMarked
package dev.unblock.library.strategies;

import org.jspecify.annotations.NullMarked;
