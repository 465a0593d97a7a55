package dev.unblock.live;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Received messages of one socket that wait to be processed: in order, a few per turn, so that no socket monopolises
 * the loop. Bounded by what the connection may send. Any thread may add to it.
 */
final class MessageQueue {
    /** Well under a millisecond of work. */
    private static final int AT_ONCE = 16;

    private final Loop loop;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean planned = new AtomicBoolean();
    private volatile boolean held;

    MessageQueue(Loop loop) {
        this.loop = loop;
    }

    void add(Runnable task) {
        waiting.add(task);
        plan();
    }

    /** Stops processing until {@link #goOn}. On the loop. */
    void hold() {
        held = true;
    }

    void goOn() {
        held = false;
        plan();
    }

    private void plan() {
        if (!held && !waiting.isEmpty() && planned.compareAndSet(false, true)) {
            loop.next(this::serve);
        }
    }

    private void serve() {
        try {
            for (int served = 0; served < AT_ONCE && !held; served++) {
                Runnable next = waiting.poll();
                if (next == null) {
                    return;
                }
                next.run();
            }
        } finally {
            planned.set(false);
            plan();
        }
    }
}
