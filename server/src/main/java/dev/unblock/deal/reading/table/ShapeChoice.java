package dev.unblock.deal.reading.table;

import org.jspecify.annotations.Nullable;

/** What people have said about a file; null is found out. */
public record ShapeChoice(
        @Nullable TextEncoding encoding,
        @Nullable Separator separator,
        @Nullable String sheet,
        @Nullable Long headerLine,
        @Nullable Long lastLine) {
    public static final ShapeChoice NONE = new ShapeChoice(null, null, null, null, null);
}
