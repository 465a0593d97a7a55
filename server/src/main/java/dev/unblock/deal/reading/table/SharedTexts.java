package dev.unblock.deal.reading.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook refer to, as UTF-8 in one array: a string each would need four times as much. */
final class SharedTexts {
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;
    private int length;

    private SharedTexts() {}

    static SharedTexts of(Archive archive, String part) throws IOException {
        SharedTexts texts = new SharedTexts();
        try (XmlPart xml = archive.open(part)) {
            StringBuilder text = new StringBuilder();
            while (xml != null && xml.next()) {
                if (!xml.starts("si")) continue;
                text.setLength(0);
                xml.richText("si", text, 0);
                texts.add(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private void add(byte[] text) {
        if (length + text.length > FileLimits.SHARED_BYTES || count >= FileLimits.SHARED_TEXTS) {
            throw new UnreadableException(Unreadable.Reason.TOO_LARGE, FileLimits.BYTES);
        }
        if (length + text.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(FileLimits.SHARED_BYTES, 2 * (length + text.length)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        ends[count] = length;
        count++;
    }

    /** Null if there is no such text. */
    @Nullable
    String get(int index) {
        if (index < 0 || index >= count) return null;
        int start = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }
}
