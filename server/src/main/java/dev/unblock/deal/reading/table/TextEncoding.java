package dev.unblock.deal.reading.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings in which sales exports are found. */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    /** Chinese Excel and CRMs; includes GBK and GB2312. */
    GB18030(Charset.forName("GB18030")),
    /** Traditional Chinese. */
    BIG5(Charset.forName("Big5")),
    /** Western Europe. */
    WINDOWS_1252(Charset.forName("windows-1252")),
    /** Cyrillic. */
    WINDOWS_1251(Charset.forName("windows-1251"));

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }
}
