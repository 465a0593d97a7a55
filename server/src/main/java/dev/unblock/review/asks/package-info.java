/** Requests to executives, answered with an account or by a link. */
@NullMarked
package dev.unblock.review.asks;

import org.jspecify.annotations.NullMarked;
