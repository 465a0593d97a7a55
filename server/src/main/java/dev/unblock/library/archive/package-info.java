/** Search over the boards of a team. */
@NullMarked
package dev.unblock.library.archive;

import org.jspecify.annotations.NullMarked;
