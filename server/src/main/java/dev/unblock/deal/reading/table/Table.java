package dev.unblock.deal.reading.table;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/** A file that can be read as a table. */
public final class Table implements Opened {
    private final FileShape shape;
    private final List<String> columns;
    private final int rows;
    private final RowsOpener opener;

    Table(FileShape shape, List<String> columns, int rows, RowsOpener opener) {
        this.shape = shape;
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.opener = opener;
    }

    public FileShape shape() {
        return shape;
    }

    /** Labels of the columns, as they stand there; a column without one is empty. */
    public List<String> columns() {
        return columns;
    }

    /** Number of rows, without blank ones. */
    public int rows() {
        return rows;
    }

    /**
     * Passes on the rows one by one, without the blank ones. The file was read to its end before: a reason comes back only
     * if it has changed since.
     */
    public Optional<Unreadable> read(Consumer<TableRow> to) {
        try (Rows all = opener.open()) {
            for (TableRow row = all.next(); row != null && row.line() <= shape.lastLine(); row = all.next()) {
                if (row.line() > shape.headerLine() && !row.isBlank()) to.accept(row);
            }
            return Optional.empty();
        } catch (UnreadableException e) {
            return Optional.of(e.unreadable());
        } catch (ZipException | EOFException e) {
            return Optional.of(Unreadable.because(Unreadable.Reason.DAMAGED));
        } catch (IOException e) {
            return Optional.of(Unreadable.because(Unreadable.Reason.OUT_OF_REACH));
        }
    }
}
