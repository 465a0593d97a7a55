/** What stands around the boards: the list of a team's boards. */
@NullMarked
package dev.unblock.review;

import org.jspecify.annotations.NullMarked;
