package dev.unblock.http;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Open connections that have not been admitted to a board. Their number is limited: one too many closes the connection
 * that has been silent for longest, so complete requests of others still get through. Browsers reopen an idle
 * connection that was closed without noticing. Any thread.
 */
public final class UnadmittedConnections {
    private static final Logger LOG = LoggerFactory.getLogger(UnadmittedConnections.class);
    private static final AttributeKey<Stranger> KEY = AttributeKey.valueOf(Stranger.class, "unblock");

    private final ConnectionLimits limits;
    private final boolean behindProxy;
    private final Crowd all = new Crowd();
    private final Map<String, Crowd> byAddress = new HashMap<>();

    /** @param behindProxy true if all connections come from one address, and only requests name the client's */
    UnadmittedConnections(ConnectionLimits limits, boolean behindProxy) {
        this.limits = limits;
        this.behindProxy = behindProxy;
    }

    /** A connection was opened. */
    Stranger enter(Channel channel, String address) {
        Stranger stranger = new Stranger(channel);
        channel.attr(KEY).set(stranger);
        Stranger tooMany;
        synchronized (this) {
            all.waits(stranger);
            tooMany = all.size() > limits.inAll() ? all.longestSilent(stranger) : null;
        }
        close(tooMany, "all addresses");
        if (!behindProxy) {
            stranger.isFrom(address);
        }
        channel.closeFuture().addListener(closed -> stranger.leave());
        return stranger;
    }

    /** Counts the socket on that connection for this client address, as the proxy states it. */
    public static void socketFrom(Channel channel, String address) {
        Stranger stranger = channel.attr(KEY).get();
        if (stranger != null) {
            stranger.isFrom(address);
        }
    }

    /** The connection was admitted to a board and is no longer limited here. */
    public static void letIn(Channel channel) {
        Stranger stranger = channel.attr(KEY).get();
        if (stranger != null) {
            stranger.leave();
        }
    }

    private static void close(@Nullable Stranger tooMany, String from) {
        if (tooMany != null) {
            LOG.warn("too many connections without a board from {}: the longest idle ones are closed", from);
            HardClose.now(tooMany.channel);
            tooMany.leave();
        }
    }

    /** One connection. */
    final class Stranger {
        private final Channel channel;
        private @Nullable String address;
        private boolean gone;

        private Stranger(Channel channel) {
            this.channel = channel;
        }

        private void isFrom(String from) {
            Stranger tooMany;
            synchronized (UnadmittedConnections.this) {
                if (gone || from.equals(address)) {
                    return;
                }
                leaveAddress();
                address = from;
                Crowd crowd = byAddress.computeIfAbsent(from, first -> new Crowd());
                crowd.waits(this);
                tooMany = crowd.size() > limits.ofOne() ? crowd.longestSilent(this) : null;
            }
            close(tooMany, from);
        }

        /** Waiting for the client. */
        void waits() {
            synchronized (UnadmittedConnections.this) {
                if (!gone) {
                    all.waits(this);
                    ofAddress().waits(this);
                }
            }
        }

        /** A request is complete; the server's turn. */
        void isServed() {
            synchronized (UnadmittedConnections.this) {
                if (!gone) {
                    all.isServed(this);
                    ofAddress().isServed(this);
                }
            }
        }

        private void leave() {
            synchronized (UnadmittedConnections.this) {
                gone = true;
                all.leave(this);
                leaveAddress();
            }
        }

        private void leaveAddress() {
            Crowd crowd = ofAddress();
            crowd.leave(this);
            if (address != null && crowd.size() == 0) {
                byAddress.remove(address);
            }
        }

        private Crowd ofAddress() {
            Crowd crowd = address == null ? null : byAddress.get(address);
            return crowd == null ? new Crowd() : crowd;
        }
    }

    /** Connections that wait for their client, and connections that are being served; each set in order of entry. */
    private static final class Crowd {
        private final Set<Stranger> waiting = new LinkedHashSet<>();
        private final Set<Stranger> served = new LinkedHashSet<>();

        void waits(Stranger one) {
            leave(one);
            waiting.add(one);
        }

        void isServed(Stranger one) {
            leave(one);
            served.add(one);
        }

        void leave(Stranger one) {
            waiting.remove(one);
            served.remove(one);
        }

        int size() {
            return waiting.size() + served.size();
        }

        /** A connection with a request in progress is closed only if there is no other. */
        Stranger longestSilent(Stranger latest) {
            Stranger first = waiting.iterator().next();
            return first.equals(latest) && !served.isEmpty() ? served.iterator().next() : first;
        }
    }
}
