/**
 * From the text of a cell to a value, or to the reason why not. What one cell cannot tell, its column does: whether 3/4
 * is in March or April, whether a comma stands before cents or thousands, whether 0.5 is a half or half a percent. What
 * the column cannot tell either is asked, never guessed.
 */
@NullMarked
package dev.unblock.deal.reading.value;

import org.jspecify.annotations.NullMarked;
