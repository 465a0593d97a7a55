/** Personal learning beside the boards: questions, bookmarks, guesses. */
@NullMarked
package dev.unblock.library.lessons;

import org.jspecify.annotations.NullMarked;
