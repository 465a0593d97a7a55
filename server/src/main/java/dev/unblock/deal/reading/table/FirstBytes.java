package dev.unblock.deal.reading.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the first bytes of a file say it is, whatever its name says. */
final class FirstBytes {
    /** The directory of a workbook behind a password names its only large part, in UTF-16. */
    private static final String ENCRYPTED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

    private static final int ENOUGH = 1 << 16;

    private final String bytes;

    private FirstBytes(byte[] bytes) {
        this.bytes = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static FirstBytes of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new FirstBytes(in.readNBytes(ENOUGH));
        }
    }

    boolean isZip() {
        return bytes.startsWith("PK\3\4") || bytes.startsWith("PK\5\6");
    }

    /** Null if it may be a text or a workbook. */
    Unreadable.@Nullable Reason foreign() {
        if (bytes.startsWith("%PDF")) return Unreadable.Reason.PDF;
        if (startsWithAny("\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "II*\0", "MM\0*")) return Unreadable.Reason.IMAGE;
        if (bytes.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return bytes.contains(ENCRYPTED) ? Unreadable.Reason.PROTECTED : Unreadable.Reason.OLD_EXCEL;
        }
        if (startsWithAny("\u001f\u008b", "7z\u00bc\u00af", "Rar!")) return Unreadable.Reason.OTHER_ARCHIVE;
        return isWebPage() ? Unreadable.Reason.WEB_PAGE : null;
    }

    private boolean startsWithAny(String... signs) {
        for (String sign : signs) {
            if (bytes.startsWith(sign)) return true;
        }
        return false;
    }

    private boolean isWebPage() {
        String text = bytes.replace("\0", "")
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        for (String sign : new String[] {"<!doctype", "<html", "<head", "<meta", "<table", "<?xml", "mime-version:"}) {
            if (text.startsWith(sign)) return true;
        }
        return false;
    }
}
