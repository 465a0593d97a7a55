/** Follow-ups over all boards of a team. */
@NullMarked
package dev.unblock.review.followups;

import org.jspecify.annotations.NullMarked;
