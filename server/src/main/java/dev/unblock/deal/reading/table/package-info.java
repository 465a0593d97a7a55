/**
 * From a file to a table. {@code TableReader.open} reads the file once from end to end, so that what it returns is
 * either a table that can be read or the reason why not; reading its rows afterwards needs the same memory for ten rows
 * and for 200,000.
 *
 * <p>CSV is split here, not by a library: an open quote must cost one line, and the libraries have consumed the rest of
 * the file by the time they notice it. XLSX is read here with the JDK's ZIP and StAX: fastexcel-reader makes as many
 * shared strings as one number in a cell says, up to an OutOfMemoryError, and Apache POI brings 15 MB and holds all
 * shared strings as objects.
 */
@NullMarked
package dev.unblock.deal.reading.table;

import org.jspecify.annotations.NullMarked;
