package dev.unblock.deal.reading.table;

/**
 * A line of a text, without its end.
 *
 * @param number from 1
 */
record Line(long number, String text) {}
