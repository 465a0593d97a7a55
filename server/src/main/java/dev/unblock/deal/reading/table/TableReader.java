package dev.unblock.deal.reading.table;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipException;

/** Opens any sales export as a table. */
public final class TableReader {
    private final Predicate<String> isLabel;

    /** {@code isLabel} knows the labels of CRM systems; they tell the header from titles above it. */
    public TableReader(Predicate<String> isLabel) {
        this.isLabel = isLabel;
    }

    /** Reads the whole file once. What people have said about it is taken as they said it. */
    public Opened open(Path file, ShapeChoice choice) {
        try {
            long size = Files.size(file);
            if (size == 0) return Unreadable.because(Unreadable.Reason.EMPTY);
            if (size > FileLimits.BYTES) return Unreadable.because(Unreadable.Reason.TOO_LARGE, FileLimits.BYTES);
            FirstBytes first = FirstBytes.of(file);
            Unreadable.Reason foreign = first.foreign();
            if (foreign != null) return Unreadable.because(foreign);
            return first.isZip() ? workbook(file, choice) : text(file, choice);
        } catch (UnreadableException e) {
            return e.unreadable();
        } catch (ZipException | EOFException e) {
            return Unreadable.because(Unreadable.Reason.DAMAGED);
        } catch (IOException e) {
            return Unreadable.because(Unreadable.Reason.OUT_OF_REACH);
        }
    }

    private Opened text(Path file, ShapeChoice choice) throws IOException {
        TextEncoding encoding = choice.encoding() == null ? EncodingSearch.of(file) : choice.encoding();
        Separator separator = choice.separator() == null ? SeparatorVote.of(file, encoding) : choice.separator();
        RowsOpener opener = () -> new TextRows(new LineReader(file, encoding), separator);
        return table(new FileFormat.Text(encoding, separator), opener, choice);
    }

    private Opened workbook(Path file, ShapeChoice choice) throws IOException {
        try (Workbook workbook = new Workbook(file)) {
            List<String> sheets = workbook.sheets();
            String sheet = choice.sheet() == null ? fullest(file, sheets) : choice.sheet();
            if (!sheets.contains(sheet)) return Unreadable.because(Unreadable.Reason.NO_SUCH_SHEET, sheet);
            return table(new FileFormat.Sheet(sheet, sheets, workbook.days()), () -> rows(file, sheet), choice);
        }
    }

    private static Rows rows(Path file, String sheet) throws IOException {
        Workbook workbook = new Workbook(file);
        try {
            Rows rows = workbook.rows(sheet);
            if (rows == null) throw new UnreadableException(Unreadable.Reason.DAMAGED);
            return rows;
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** The first sheet with a header and a row; cover sheets have less. */
    private static String fullest(Path file, List<String> sheets) throws IOException {
        for (String sheet : sheets) {
            try (Rows rows = rows(file, sheet)) {
                int filled = 0;
                for (TableRow row = rows.next(); row != null; row = rows.next()) {
                    if (row.filled() > 1 && ++filled > 1) return sheet;
                }
            }
        }
        return sheets.getFirst();
    }

    private Opened table(FileFormat format, RowsOpener opener, ShapeChoice choice) throws IOException {
        TableBounds bounds;
        try (Rows rows = opener.open()) {
            bounds = TableBounds.of(rows, choice, isLabel, format instanceof FileFormat.Sheet);
        }
        if (bounds == null) return Unreadable.because(Unreadable.Reason.EMPTY);
        if (bounds.rows() == 0) return Unreadable.because(Unreadable.Reason.HEADER_ONLY);
        FileShape shape =
                new FileShape(format, bounds.header().line(), bounds.lastLine(), bounds.above(), bounds.below());
        return new Table(shape, bounds.columns(), bounds.rows(), opener);
    }
}
