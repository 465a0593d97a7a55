/** Which words a team wants to be warned about. */
@NullMarked
package dev.unblock.review.wording;

import org.jspecify.annotations.NullMarked;
