package dev.unblock.deal.reading.table;

/** How many of the bytes above ASCII form common Chinese characters of GB2312; a detector needs longer texts. */
final class HanziPairs {
    private int lead;
    private long all;
    private long paired;

    void add(byte signed) {
        int octet = signed & 0xFF;
        if (octet >= 0x80) all++;
        if (lead != 0) {
            if (octet >= 0xA1) paired += 2;
            lead = 0;
        } else if (octet >= 0xA1 && octet <= 0xF7) {
            lead = octet;
        }
    }

    boolean isLikely() {
        return paired >= 4 && paired * 10 >= all * 9;
    }
}
