/** Deals and their history over all boards. */
@NullMarked
package dev.unblock.review.deals;

import org.jspecify.annotations.NullMarked;
