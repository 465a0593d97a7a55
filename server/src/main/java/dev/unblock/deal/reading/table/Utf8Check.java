package dev.unblock.deal.reading.table;

/** Whether a stream of bytes is UTF-8, byte by byte. */
final class Utf8Check {
    private int missing;
    private int least = 0x80;
    private int most = 0xBF;
    private boolean valid = true;

    void add(byte signed) {
        int octet = signed & 0xFF;
        if (missing > 0) {
            valid &= octet >= least && octet <= most;
            missing--;
            least = 0x80;
            most = 0xBF;
        } else if (octet >= 0x80) {
            begin(octet);
        }
    }

    private void begin(int octet) {
        missing = octet >= 0xF0 ? 3 : octet >= 0xE0 ? 2 : 1;
        valid &= octet >= 0xC2 && octet <= 0xF4;
        // no longer form than needed, no surrogates, nothing above U+10FFFF
        if (octet == 0xE0) least = 0xA0;
        if (octet == 0xED) most = 0x9F;
        if (octet == 0xF0) least = 0x90;
        if (octet == 0xF4) most = 0x8F;
    }

    boolean isValid() {
        return valid;
    }

    boolean isValidAtEnd() {
        return valid && missing == 0;
    }
}
