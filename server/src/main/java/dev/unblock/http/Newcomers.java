package dev.unblock.http;

import io.vertx.core.http.HttpConnection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Connections on which the first request is not complete, by address. Where one address has too many, its
 * oldest is closed: complete requests of other people there go on getting through. Any thread.
 */
final class Newcomers {
    private final int most;
    private final Map<String, Set<HttpConnection>> waiting = new HashMap<>();

    /** @param most of one address; 0 = any number */
    Newcomers(int most) {
        this.most = most;
    }

    void add(HttpConnection connection) {
        if (most == 0) {
            return;
        }
        HttpConnection tooMany = null;
        synchronized (this) {
            Set<HttpConnection> ofOne = waiting.computeIfAbsent(address(connection), first -> new LinkedHashSet<>());
            ofOne.add(connection);
            if (ofOne.size() > most) {
                tooMany = ofOne.iterator().next();
                ofOne.remove(tooMany);
            }
        }
        if (tooMany != null) {
            tooMany.close();
        }
    }

    /** Its first request is complete, or it is gone. */
    synchronized void remove(HttpConnection connection) {
        waiting.computeIfPresent(address(connection), (address, ofOne) -> {
            ofOne.remove(connection);
            return ofOne.isEmpty() ? null : ofOne;
        });
    }

    private static String address(HttpConnection connection) {
        return ClientAddress.of(connection.remoteAddress());
    }
}
