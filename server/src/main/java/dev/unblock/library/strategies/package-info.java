/** What was decided against what, and what came of it. */
@NullMarked
package dev.unblock.library.strategies;

import org.jspecify.annotations.NullMarked;
