/** Reviews and open follow-ups for calendar programs. */
@NullMarked
package dev.unblock.review.calendar;

import org.jspecify.annotations.NullMarked;
