/** Series of reviews: their meeting times, and preparing the next review. */
@NullMarked
package dev.unblock.review.series;

import org.jspecify.annotations.NullMarked;
