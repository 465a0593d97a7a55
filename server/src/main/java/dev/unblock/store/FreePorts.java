package dev.unblock.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Finds ports for a program that is about to start. Not in the range for outgoing connections (Linux from 32768, others
 * from 49152): a free port there may be taken by a connection before the program listens.
 */
public final class FreePorts {
    private static final int FROM = 20_000;
    private static final int BELOW = 32_768;
    private static final int TRIES = 10_000;

    private FreePorts() {}

    /** The first of so many consecutive ports on which nothing listens. */
    public static int inARow(int count) {
        return ThreadLocalRandom.current()
                .ints(TRIES, FROM, BELOW - count + 1)
                .filter(first -> IntStream.range(first, first + count).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow(() -> new DatabaseRefused("no port between " + FROM + " and " + BELOW + " is free"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
