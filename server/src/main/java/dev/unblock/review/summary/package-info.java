/** A review as it was: to read, as Markdown, table and JSON. */
@NullMarked
package dev.unblock.review.summary;

import org.jspecify.annotations.NullMarked;
