package dev.unblock.deal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.deal.reading.mapping.ColumnLabels;
import dev.unblock.deal.reading.table.Opened;
import dev.unblock.deal.reading.table.ShapeChoice;
import dev.unblock.deal.reading.table.Table;
import dev.unblock.deal.reading.table.TableReader;
import dev.unblock.deal.reading.table.TableRow;
import dev.unblock.deal.reading.table.Unreadable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens files as an import does. */
final class Opening {
    private Opening() {}

    static Path file(Path folder, String text) {
        return file(folder, text, StandardCharsets.UTF_8);
    }

    static Path file(Path folder, String text, Charset charset) {
        return file(folder, text.getBytes(charset));
    }

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "export", ".csv"), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Opened open(Path file) {
        return open(file, ShapeChoice.NONE);
    }

    static Opened open(Path file, ShapeChoice choice) {
        return new TableReader(ColumnLabels::isKnown).open(file, choice);
    }

    static Table table(Path file) {
        return table(file, ShapeChoice.NONE);
    }

    static Table table(Path file, ShapeChoice choice) {
        Opened opened = open(file, choice);
        assertThat(opened).isInstanceOf(Table.class);
        return (Table) opened;
    }

    static List<TableRow> rows(Table table) {
        List<TableRow> rows = new ArrayList<>();
        assertThat(table.read(rows::add)).isEmpty();
        return rows;
    }

    static List<List<String>> cells(Table table) {
        return rows(table).stream().map(TableRow::cells).toList();
    }

    static Unreadable unreadable(Path file) {
        Opened opened = open(file);
        assertThat(opened).isInstanceOf(Unreadable.class);
        return (Unreadable) opened;
    }
}
