package dev.unblock.http;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How many connections may be open that have not been admitted to a board.
 *
 * @param ofOne per address
 * @param inAll in total
 */
record ConnectionLimits(int ofOne, int inAll) {
    /** A whole office may share one address: 200 people, whose browsers keep up to six connections each. */
    private static final int OFFICE = 1_200;
    /** Several offices at once; usually people are on boards, and browsers close connections that they do not use. */
    private static final int HOUSE = 4_000;
    /** The other descriptors are for open boards, files and the database. */
    private static final int PART_OF_DESCRIPTORS = 4;

    static ConnectionLimits usual() {
        int inAll = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? (int) Math.min(HOUSE, system.getMaxFileDescriptorCount() / PART_OF_DESCRIPTORS)
                : HOUSE;
        return new ConnectionLimits(Math.min(OFFICE, inAll / 2), inAll);
    }
}
