/** Reviews and open follow-ups as calendar feeds. */
@NullMarked
package dev.unblock.review.calendar;

import org.jspecify.annotations.NullMarked;
