package dev.unblock.deal.reading.table;

/** Whether a stream of bytes is UTF-8, byte by byte. */
final class Utf8Check {
    /** So many whole characters above ASCII outweigh one broken one: a name cut off by some program, for example. */
    private static final int OUTWEIGH = 50;

    private int missing;
    private int least = 0x80;
    private int most = 0xBF;
    private long whole;
    private long broken;

    void add(byte signed) {
        int octet = signed & 0xFF;
        boolean isNext = missing > 0 && octet >= least && octet <= most;
        if (isNext) {
            missing--;
            if (missing == 0) whole++;
        } else {
            if (missing > 0) broken++;
            missing = 0;
            if (octet >= 0x80) begin(octet);
            return;
        }
        least = 0x80;
        most = 0xBF;
    }

    private void begin(int octet) {
        if (octet < 0xC2 || octet > 0xF4) {
            broken++;
            return;
        }
        missing = octet >= 0xF0 ? 3 : octet >= 0xE0 ? 2 : 1;
        // no longer form than needed, no surrogates, nothing above U+10FFFF
        least = octet == 0xE0 ? 0xA0 : octet == 0xF0 ? 0x90 : 0x80;
        most = octet == 0xED ? 0x9F : octet == 0xF4 ? 0x8F : 0xBF;
    }

    boolean hasBroken() {
        return broken > 0;
    }

    /** A character cut off by the end of the file does not count. */
    boolean isLikely() {
        return broken * OUTWEIGH <= whole;
    }
}
