package dev.unblock.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Tells one build of a jar from another, in a few milliseconds: a jar ends with a table of its files, which has a
 * checksum of each.
 */
final class JarChecksum {
    /** The record behind the table, by APPNOTE.TXT 4.3.16 of the ZIP format. A comment may follow. */
    private static final int END = 0x06054b50;

    private static final int END_BYTES = 22;
    private static final int TABLE_BYTES_AT = 12;
    private static final int TABLE_AT = 16;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private JarChecksum() {}

    /** @return eight hexadecimal digits, or empty if this is no file with such a table */
    static Optional<String> of(Path jar) {
        try (FileChannel file = FileChannel.open(jar)) {
            long tailAt = Math.max(0, file.size() - END_BYTES - LONGEST_COMMENT);
            ByteBuffer tail =
                    file.map(MapMode.READ_ONLY, tailAt, file.size() - tailAt).order(ByteOrder.LITTLE_ENDIAN);
            int end = tail.limit() - END_BYTES;
            while (end >= 0 && tail.getInt(end) != END) {
                end--;
            }
            if (end < 0) {
                return Optional.empty();
            }
            long bytes = Integer.toUnsignedLong(tail.getInt(end + TABLE_BYTES_AT));
            long at = Integer.toUnsignedLong(tail.getInt(end + TABLE_AT));
            if (bytes > Integer.MAX_VALUE || at + bytes > tailAt + end) {
                return Optional.empty();
            }
            CRC32 checksum = new CRC32();
            checksum.update(file.map(MapMode.READ_ONLY, at, bytes));
            return Optional.of(HexFormat.of().toHexDigits((int) checksum.getValue()));
        } catch (IOException unreadable) {
            // the JVM says what is wrong with it
            return Optional.empty();
        }
    }
}
