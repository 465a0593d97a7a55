package dev.unblock.deal.reading.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML part of a workbook, read from front to end by local names; namespaces differ between versions of the format. */
final class XmlPart implements Closeable {
    private final InputStream in;
    private final XMLStreamReader reader;

    XmlPart(InputStream in, XMLStreamReader reader) {
        this.in = in;
        this.reader = reader;
    }

    /** Whatever the parser throws over bytes that are no XML; the limits' own reasons stay. */
    static UnreadableException damaged(Exception cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof UnreadableException reason) return reason;
        }
        return new UnreadableException(Unreadable.Reason.DAMAGED);
    }

    /** Goes on to the next start or end of an element; false at the end of the part. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) return true;
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            throw damaged(e);
        }
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** -1 if it is missing or not a number from 0 on. */
    int number(String name) {
        return number(attribute(name, ""), Integer.MAX_VALUE);
    }

    static int number(String digits, int most) {
        String text = digits.strip();
        if (text.isEmpty() || text.length() > 10 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) return -1;
        long number = Long.parseLong(text);
        return number <= most ? (int) number : -1;
    }

    /** Appends the text of the element that has just started, up to its end. */
    void text(StringBuilder into, long line) {
        try {
            int depth = 1;
            while (depth > 0 && reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (into.length() + (long) reader.getTextLength() > FileLimits.CELL) {
                            throw new UnreadableException(Unreadable.Reason.CELL_TOO_LONG, FileLimits.CELL, line);
                        }
                        into.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /**
     * Appends a text with its runs, up to the end of the element of that name, without the reading aids that Japanese
     * texts have.
     */
    void richText(String name, StringBuilder into, long line) {
        while (next() && !ends(name)) {
            if (starts("t")) text(into, line);
            else if (starts("rPh")) text(new StringBuilder(), line);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
