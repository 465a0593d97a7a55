/** What people write beside the boards to learn: questions, bookmarks, guesses. */
@NullMarked
package dev.unblock.library.lessons;

import org.jspecify.annotations.NullMarked;
