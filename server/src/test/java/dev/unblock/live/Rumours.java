package dev.unblock.live;

import dev.unblock.log.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * What the nodes of a {@link Stage} tell each other: as the bytes that travel, later, in any order, and
 * where there are faults, not at all or twice.
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

    /** Shares of what is told that never arrive, or arrive again. */
    void faults(double lostShare, double twiceShare) {
        lost = lostShare;
        twice = twiceShare;
    }

    /** Whether nodes reach each other no more. */
    void cut(boolean now) {
        cut = now;
    }

    /** All of that kind that was ever told. */
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
