/** Deals over the weeks. */
@NullMarked
package dev.unblock.review.deals;

import org.jspecify.annotations.NullMarked;
