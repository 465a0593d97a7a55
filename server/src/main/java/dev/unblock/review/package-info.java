/**
 * The weekly review around its boards: series, follow-ups, deals over the weeks, requests to executives, summaries,
 * calendar feeds, wording hints.
 */
@NullMarked
package dev.unblock.review;

import org.jspecify.annotations.NullMarked;
