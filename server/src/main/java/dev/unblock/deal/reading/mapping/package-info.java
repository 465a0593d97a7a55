/**
 * From the columns of a table to the fields of a deal. A mapping is a value: proposed from labels and from what the
 * columns hold, corrected by people, and remembered under the fingerprint of the labels for the next export.
 */
@NullMarked
package dev.unblock.deal.reading.mapping;

import org.jspecify.annotations.NullMarked;
