package dev.unblock.deal.reading.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows of a sheet. Formulas give the value that was last calculated. */
final class SheetRows implements Rows {
    private final Archive archive;
    private final XmlPart xml;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final SerialDays days;
    private final StringBuilder text = new StringBuilder();
    private long line;

    SheetRows(Archive archive, XmlPart xml, SharedTexts texts, CellStyles styles, SerialDays days) {
        this.archive = archive;
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
        this.days = days;
    }

    @Override
    public @Nullable TableRow next() {
        while (xml.next() && !xml.ends("sheetData")) {
            if (!xml.starts("row")) continue;
            int stated = xml.number("r");
            // a number that goes back would make two rows of one line
            line = Math.max(line + 1, stated);
            return new TableRow(line, cells(), null);
        }
        return null;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        while (xml.next() && !xml.ends("row")) {
            if (!xml.starts("c")) continue;
            int stated = column(xml.attribute("r", ""));
            int column = stated < 0 ? cells.size() : stated;
            String cell = cell();
            if (cell.isEmpty()) continue;
            if (column >= FileLimits.COLUMNS) {
                throw new UnreadableException(Unreadable.Reason.TOO_MANY_COLUMNS, FileLimits.COLUMNS, line);
            }
            while (cells.size() <= column) cells.add("");
            cells.set(column, cell);
        }
        return cells;
    }

    /** From a reference such as AB12; -1 if it has no letters. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < Math.min(reference.length(), 4); i++) {
            char letter = reference.toUpperCase(Locale.ROOT).charAt(i);
            if (letter < 'A' || letter > 'Z') break;
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private String cell() {
        String type = xml.attribute("t", "n");
        NumberFormat format = styles.get(xml.number("s"));
        text.setLength(0);
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) xml.text(text, line);
            else if (xml.starts("is")) xml.richText("is", text, line);
        }
        String value = text.toString();
        return switch (type) {
            case "s" -> shared(value);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> number(value.strip(), format);
            default -> value;
        };
    }

    private String shared(String index) {
        if (index.isBlank()) return "";
        String shared = texts.get(XmlPart.number(index, FileLimits.SHARED_TEXTS));
        if (shared == null) throw new UnreadableException(Unreadable.Reason.DAMAGED);
        return shared;
    }

    private String number(String value, NumberFormat format) {
        // the digits of a number that Excel can have
        if (value.isEmpty() || value.length() > 40) return value;
        try {
            BigDecimal number = new BigDecimal(value);
            boolean isUsual = number.signum() == 0 || (Math.abs(number.scale()) < 400 && number.precision() < 400);
            return isUsual ? format.show(number, days) : value;
        } catch (NumberFormatException notOne) {
            return value;
        }
    }

    @Override
    public void close() throws IOException {
        try (archive) {
            xml.close();
        }
    }
}
