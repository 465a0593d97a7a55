package dev.unblock.live;

import dev.unblock.log.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages between the nodes of a {@link Stage}: as bytes, delayed, in any order, and with faults also lost or
 * duplicated.
 */
final class Rumours {
    private static final Json<PeerMessage> MESSAGE = Json.of(PeerMessage.class);
    private static final int SLOWEST_MILLIS = 30;

    private final World world;
    private final List<Voice> voices = new ArrayList<>();
    private final List<PeerMessage> told = new ArrayList<>();
    private int nodes;
    private double lost;
    private double twice;
    private boolean cut;

    Rumours(World world) {
        this.world = world;
    }

    /** Shares of messages that are lost, or duplicated. */
    void faults(double lostShare, double twiceShare) {
        lost = lostShare;
        twice = twiceShare;
    }

    /** Whether the nodes are partitioned. */
    void cut(boolean now) {
        cut = now;
    }

    /** All messages of that type that were ever sent. */
    <T extends PeerMessage> List<T> told(Class<T> type) {
        return told.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** For a node that starts. */
    Voice voice() {
        Voice voice = new Voice("node" + nodes++);
        voices.add(voice);
        return voice;
    }

    /** A node among the others, until it is killed. */
    final class Voice implements Peers {
        private final String node;
        private Ear ear = (from, message) -> {};

        private Voice(String node) {
            this.node = node;
        }

        void silence() {
            voices.remove(this);
        }

        @Override
        public void tell(PeerMessage message) {
            told.add(message);
            byte[] bytes = MESSAGE.bytes(message);
            for (Voice other : voices) {
                if (other != this && voices.contains(this) && !cut && !world.chance(lost)) {
                    bring(other, bytes);
                    if (world.chance(twice)) {
                        bring(other, bytes);
                    }
                }
            }
        }

        private void bring(Voice to, byte[] bytes) {
            world.after(world.between(0, SLOWEST_MILLIS), () -> {
                if (voices.contains(to)) {
                    to.ear.hears(node, MESSAGE.stored(bytes));
                }
            });
        }

        @Override
        public void listen(Ear listener) {
            ear = listener;
        }
    }
}
