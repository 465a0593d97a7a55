/** Boards as they came to be. */
@NullMarked
package dev.unblock.library.replay;

import org.jspecify.annotations.NullMarked;
