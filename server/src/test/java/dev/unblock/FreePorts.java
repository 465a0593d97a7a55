package dev.unblock;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where a node of a test can listen. */
public final class FreePorts {
    private FreePorts() {}

    /** A port that nobody listens at, nor at the one after it. */
    public static int pair() {
        while (true) {
            try (ServerSocket first = listen(0);
                    ServerSocket next = listen(first.getLocalPort() + 1)) {
                return next.getLocalPort() - 1;
            } catch (IOException | IllegalArgumentException taken) {
                // another pair, then
            }
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
