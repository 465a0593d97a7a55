package dev.unblock.deal.reading.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The ZIP file that a workbook is; parts are unpacked while they are read, within the limits. */
final class Archive implements Closeable {
    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final XMLInputFactory xml;
    private long unpacked;

    Archive(Path file) throws IOException {
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            throw new UnreadableException(Unreadable.Reason.DAMAGED);
        }
        zip.stream().forEach(entry -> parts.put(key(entry.getName()), entry));
        xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    /** Some programs write other case than they refer to, or backslashes. */
    private static String key(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** Null if there is no such part. */
    @Nullable
    XmlPart open(String name) throws IOException {
        ZipEntry entry = parts.get(key(name));
        if (entry == null) return null;
        InputStream in = zip.getInputStream(entry);
        if (in == null) throw new UnreadableException(Unreadable.Reason.DAMAGED);
        try {
            InputStream measured = new Unpacking(in, Math.max(entry.getCompressedSize(), 1));
            // all programs write UTF-8; the parser prints what it finds wrong when it decodes itself
            Reader text = new InputStreamReader(measured, StandardCharsets.UTF_8);
            return new XmlPart(measured, xml.createXMLStreamReader(text));
        } catch (XMLStreamException | RuntimeException e) {
            in.close();
            throw XmlPart.damaged(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out of a part; the sizes that the file states can be lies. */
    private final class Unpacking extends InputStream {
        private final InputStream in;
        private final long packed;
        private long count;

        Unpacking(InputStream in, long packed) {
            this.in = in;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int octet = in.read();
            if (octet >= 0) add(1);
            return octet;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            if (read > 0) add(read);
            return read;
        }

        private void add(int bytes) {
            count += bytes;
            unpacked += bytes;
            if (unpacked > FileLimits.UNPACKED || (count > FileLimits.LOOSE && count / FileLimits.RATIO > packed)) {
                throw new UnreadableException(Unreadable.Reason.PACKED_TOO_TIGHTLY);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
