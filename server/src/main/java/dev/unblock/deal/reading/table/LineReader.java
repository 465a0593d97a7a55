package dev.unblock.deal.reading.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Lines of a text, of bounded length, with their numbers; they can be put back. */
final class LineReader implements Closeable {
    private static final int MARK = 0xFEFF;

    private final Reader reader;
    private final char[] buffer = new char[1 << 13];
    private final StringBuilder text = new StringBuilder();
    private final Deque<Line> putBack = new ArrayDeque<>();
    private int length;
    private int position;
    private long number;

    LineReader(Path file, TextEncoding encoding) throws IOException {
        // a wrong byte becomes U+FFFD: people see it and choose another encoding
        this.reader = new InputStreamReader(Files.newInputStream(file), encoding.charset());
    }

    /** Null at the end. */
    @Nullable
    Line next() throws IOException {
        Line again = putBack.pollFirst();
        return again == null ? read() : again;
    }

    /** It will be the next line. */
    void putBack(Line line) {
        putBack.addFirst(line);
    }

    private @Nullable Line read() throws IOException {
        int next = character();
        if (number == 0 && next == MARK) next = character();
        if (next < 0) return null;
        number++;
        text.setLength(0);
        while (next >= 0 && next != '\n' && next != '\r') {
            if (next == 0) throw new UnreadableException(Unreadable.Reason.NOT_TEXT);
            if (text.length() >= FileLimits.LINE) {
                throw new UnreadableException(Unreadable.Reason.CELL_TOO_LONG, FileLimits.CELL, number);
            }
            text.append((char) next);
            next = character();
        }
        if (next == '\r' && peek() == '\n') position++;
        return new Line(number, text.toString());
    }

    private int character() throws IOException {
        int next = peek();
        position++;
        return next;
    }

    private int peek() throws IOException {
        if (position >= length) {
            length = reader.read(buffer);
            position = 0;
        }
        return length <= 0 ? -1 : buffer[position];
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
