package dev.unblock.deal.reading.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Finds the encoding of a text from all its bytes: a file can be ASCII for pages and then name a customer in Chinese. */
final class EncodingSearch {
    private final UniversalDetector detector = new UniversalDetector();
    private final Utf8Check utf8 = new Utf8Check();
    private final HanziPairs hanzi = new HanziPairs();
    private final long[] zeros = new long[2];
    private long wideLines;
    private long length;

    private EncodingSearch() {}

    static TextEncoding of(Path file) throws IOException {
        EncodingSearch search = new EncodingSearch();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = new byte[1 << 16];
            for (int read = in.readNBytes(bytes, 0, bytes.length);
                    read > 0;
                    read = in.readNBytes(bytes, 0, bytes.length)) {
                TextEncoding marked = search.length == 0 ? mark(bytes, read) : null;
                if (marked != null) {
                    return marked;
                }
                search.add(bytes, read);
            }
        }
        return search.result();
    }

    private static @Nullable TextEncoding mark(byte[] bytes, int length) {
        if (length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return TextEncoding.UTF_8;
        }
        if (length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) return TextEncoding.UTF_16LE;
        if (length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) return TextEncoding.UTF_16BE;
        return null;
    }

    private void add(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] == 0) zeros[i & 1]++;
            boolean isPair = (i & 1) == 1 && bytes[i] + bytes[i - 1] == '\n' && (bytes[i] == 0 || bytes[i - 1] == 0);
            if (isPair) wideLines++;
            utf8.add(bytes[i]);
            hanzi.add(bytes[i]);
        }
        if (utf8.hasBroken() && !detector.isDone()) {
            detector.handleData(bytes, 0, count);
        }
        length += count;
    }

    private TextEncoding result() {
        if (zeros[0] + zeros[1] > 0) {
            return wide();
        }
        if (utf8.isLikely()) {
            return TextEncoding.UTF_8;
        }
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        return switch (found == null ? "" : found) {
            case "WINDOWS-1251", "KOI8-R", "ISO-8859-5", "MACCYRILLIC", "IBM855", "IBM866" -> TextEncoding.WINDOWS_1251;
            case "BIG5", "EUC-TW", "X-EUC-TW" -> TextEncoding.BIG5;
            case "GB18030", "GB2312", "HZ-GB-2312" -> TextEncoding.GB18030;
            default -> hanzi.isLikely() ? TextEncoding.GB18030 : TextEncoding.WINDOWS_1252;
        };
    }

    /** Without a mark, zero bytes tell: commas, digits and line ends have one, and always on the same side. */
    private TextEncoding wide() {
        int side = zeros[1] > zeros[0] ? 1 : 0;
        boolean isWide = length % 2 == 0 && zeros[1 - side] == 0 && wideLines > 0;
        if (!isWide) {
            throw new UnreadableException(Unreadable.Reason.NOT_TEXT);
        }
        return side == 1 ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE;
    }
}
