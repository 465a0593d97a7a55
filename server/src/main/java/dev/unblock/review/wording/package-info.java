/** Which words a team wants to be warned of. */
@NullMarked
package dev.unblock.review.wording;

import org.jspecify.annotations.NullMarked;
