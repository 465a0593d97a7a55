package dev.unblock.deal.reading.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the separator of a text: the one that gives most lines the same number of cells. */
final class SeparatorVote {
    private static final int VOTERS = 200;
    private static final String DECLARATION = "sep=";

    private SeparatorVote() {}

    /** The line with which a file tells Excel its separator. */
    static boolean isDeclaration(String line) {
        return line.length() == DECLARATION.length() + 1 && line.startsWith(DECLARATION);
    }

    static Separator of(Path file, TextEncoding encoding) throws IOException {
        Separator best = declared(file, encoding);
        if (best != null) return best;
        best = Separator.COMMA;
        long most = 0;
        for (Separator separator : Separator.values()) {
            long votes = votes(file, encoding, separator);
            if (votes > most) {
                best = separator;
                most = votes;
            }
        }
        return best;
    }

    private static @Nullable Separator declared(Path file, TextEncoding encoding) throws IOException {
        try (LineReader lines = new LineReader(file, encoding)) {
            Line first = lines.next();
            if (first == null || !isDeclaration(first.text())) return null;
            for (Separator separator : Separator.values()) {
                if (first.text().charAt(DECLARATION.length()) == separator.sign()) return separator;
            }
            return null;
        }
    }

    /** Rows that agree on a number of cells above one, and, where two separators have as many, that number. */
    private static long votes(Path file, TextEncoding encoding, Separator separator) throws IOException {
        Map<Integer, Integer> rowsByWidth = new HashMap<>();
        try (Rows rows = new TextRows(new LineReader(file, encoding), separator)) {
            for (int i = 0; i < VOTERS; i++) {
                TableRow row = rows.next();
                if (row == null) break;
                if (row.cells().size() > 1) rowsByWidth.merge(row.cells().size(), 1, Integer::sum);
            }
        } catch (UnreadableException tooMuch) {
            // it breaks a limit with this separator; if it does with the right one, the table says so
            return 0;
        }
        return rowsByWidth.entrySet().stream()
                .mapToLong(entry -> entry.getValue() * 1_000L + entry.getKey())
                .max()
                .orElse(0);
    }
}
