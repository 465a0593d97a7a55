package dev.unblock.deal.reading.table;

import java.util.ArrayList;
import java.util.List;

/** Splits one record of a text into its cells, line by line, as RFC 4180 says and a little more patiently. */
final class CellSplitter {
    private enum Place {
        BEFORE,
        PLAIN,
        QUOTED,
        /** After a quote within quotes: the end of the cell, or the first half of a doubled quote. */
        QUOTE
    }

    private final char separator;
    private final long line;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private Place place = Place.BEFORE;
    private boolean isFirstLine = true;
    private boolean isBroken;

    CellSplitter(char separator, long line) {
        this.separator = separator;
        this.line = line;
    }

    /** Adds the first line, or the next one while a quote is open. */
    void add(String text) {
        if (!isFirstLine) cell.append('\n');
        for (int i = 0; i < text.length() && !isBroken; i++) {
            add(text.charAt(i));
        }
        if (place != Place.QUOTED) end();
        isFirstLine = false;
    }

    private void add(char character) {
        boolean isQuote = character == '"';
        switch (place) {
            case QUOTED -> {
                if (isQuote) place = Place.QUOTE;
                else append(character);
            }
            case QUOTE -> {
                if (isQuote) {
                    append(character);
                    place = Place.QUOTED;
                } else {
                    afterQuotes(character);
                }
            }
            case BEFORE, PLAIN -> {
                if (character == separator) {
                    end();
                } else if (isQuote && place == Place.BEFORE) {
                    cell.setLength(0);
                    place = Place.QUOTED;
                } else {
                    append(character);
                    place = place == Place.BEFORE && character == ' ' ? Place.BEFORE : Place.PLAIN;
                }
            }
        }
    }

    /** A quoted cell of several lines ends with its quote; if it seems to go on, its quote was never meant to open one. */
    private void afterQuotes(char character) {
        if (character == separator) {
            end();
        } else {
            isBroken |= !isFirstLine && character != ' ';
            append(character);
            place = Place.PLAIN;
        }
    }

    private void append(char character) {
        if (cell.length() >= FileLimits.CELL) {
            if (place != Place.QUOTED || isFirstLine) {
                throw new UnreadableException(Unreadable.Reason.CELL_TOO_LONG, FileLimits.CELL, line);
            }
            isBroken = true;
        }
        cell.append(character);
    }

    private void end() {
        if (cells.size() >= FileLimits.COLUMNS) {
            throw new UnreadableException(Unreadable.Reason.TOO_MANY_COLUMNS, FileLimits.COLUMNS, line);
        }
        cells.add(cell.toString());
        cell.setLength(0);
        place = Place.BEFORE;
    }

    /** The record goes on in the next line. */
    boolean isOpen() {
        return place == Place.QUOTED && !isBroken;
    }

    /** A quote was opened that cannot be the beginning of a quoted cell. */
    boolean isBroken() {
        return isBroken || place == Place.QUOTED;
    }

    List<String> cells() {
        return cells;
    }
}
