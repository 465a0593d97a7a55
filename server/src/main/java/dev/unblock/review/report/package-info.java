/** The report of the team's deals with which a review starts: frozen, so that everybody sees the same figures. */
@NullMarked
package dev.unblock.review.report;

import org.jspecify.annotations.NullMarked;
