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
 * Open connections of which nobody is let in to a board. There is room for so many: where one comes too many, the one
 * is closed that has said nothing for longest, so that complete requests of others go on getting through. Browsers
 * open what was closed in a rest anew and do not mind. Any thread.
 */
public final class Strangers {
    private static final Logger LOG = LoggerFactory.getLogger(Strangers.class);
    private static final AttributeKey<Stranger> KEY = AttributeKey.valueOf(Stranger.class, "unblock");

    private final Room room;
    private final boolean behindProxy;
    private final Crowd all = new Crowd();
    private final Map<String, Crowd> byAddress = new HashMap<>();

    /** @param behindProxy all connections come from one address, and only requests say whose they are */
    Strangers(Room room, boolean behindProxy) {
        this.room = room;
        this.behindProxy = behindProxy;
    }

    /** Somebody has opened a connection. */
    Stranger enter(Channel channel, String address) {
        Stranger stranger = new Stranger(channel);
        channel.attr(KEY).set(stranger);
        Stranger tooMany;
        synchronized (this) {
            all.waits(stranger);
            tooMany = all.size() > room.inAll() ? all.longestSilent(stranger) : null;
        }
        close(tooMany, "all addresses");
        if (!behindProxy) {
            stranger.isFrom(address);
        }
        channel.closeFuture().addListener(closed -> stranger.leave());
        return stranger;
    }

    /** The socket on that connection is asked for from there, as the proxy says where there is one. */
    public static void socketFrom(Channel channel, String address) {
        Stranger stranger = channel.attr(KEY).get();
        if (stranger != null) {
            stranger.isFrom(address);
        }
    }

    /** Somebody is let in to a board there, and is no stranger any more. */
    public static void letIn(Channel channel) {
        Stranger stranger = channel.attr(KEY).get();
        if (stranger != null) {
            stranger.leave();
        }
    }

    private static void close(@Nullable Stranger tooMany, String from) {
        if (tooMany != null) {
            LOG.warn("too many connections without a board from {}: the most silent are closed", from);
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
            synchronized (Strangers.this) {
                if (gone || from.equals(address)) {
                    return;
                }
                leaveAddress();
                address = from;
                Crowd crowd = byAddress.computeIfAbsent(from, first -> new Crowd());
                crowd.waits(this);
                tooMany = crowd.size() > room.ofOne() ? crowd.longestSilent(this) : null;
            }
            close(tooMany, from);
        }

        /** It is the other side's turn. */
        void waits() {
            synchronized (Strangers.this) {
                if (!gone) {
                    all.waits(this);
                    ofAddress().waits(this);
                }
            }
        }

        /** It is our turn: a request is complete. */
        void isServed() {
            synchronized (Strangers.this) {
                if (!gone) {
                    all.isServed(this);
                    ofAddress().isServed(this);
                }
            }
        }

        private void leave() {
            synchronized (Strangers.this) {
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

    /** Connections that wait for the other side, and connections that are served; each kind in the order it came to that. */
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

        /** Whose request is being answered goes only where there is nobody else. */
        Stranger longestSilent(Stranger latest) {
            Stranger first = waiting.iterator().next();
            return first.equals(latest) && !served.isEmpty() ? served.iterator().next() : first;
        }
    }
}
