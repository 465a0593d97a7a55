package dev.unblock.deal.reading.table;

import java.util.List;

/**
 * How a file was understood. People see it and correct what is wrong: {@link ShapeChoice}.
 *
 * @param headerLine the line with the columns' labels, from 1
 * @param lastLine the line of the last row
 * @param above lines above the header that are left out, as text
 * @param below lines after the last row that are left out: totals and notes of a report
 */
public record FileShape(FileFormat format, long headerLine, long lastLine, List<String> above, List<String> below) {
    public FileShape {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }
}
