/**
 * Reads any sales export: {@code table} makes a table of a file, {@code mapping} says what its columns are, {@code value}
 * reads single cells, and here rows of a deal's fields come out, each complete or refused with its reasons. Everything is
 * plain Java without state; nothing is written anywhere.
 */
@NullMarked
package dev.unblock.deal.reading;

import org.jspecify.annotations.NullMarked;
