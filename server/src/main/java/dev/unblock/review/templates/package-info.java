/** The questions that a team asks in each kind of review. */
@NullMarked
package dev.unblock.review.templates;

import org.jspecify.annotations.NullMarked;
