/** Series of reviews: when they meet, and how the next one is prepared. */
@NullMarked
package dev.unblock.review.series;

import org.jspecify.annotations.NullMarked;
