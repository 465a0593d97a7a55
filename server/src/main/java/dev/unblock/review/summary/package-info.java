/** The summary of a board: to read, and as Markdown, CSV and JSON. */
@NullMarked
package dev.unblock.review.summary;

import org.jspecify.annotations.NullMarked;
