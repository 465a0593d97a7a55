package dev.unblock.board;

import org.jspecify.annotations.Nullable;

/**
 * Tells which consecutive entries one command wrote. An entry that hides its actor from anybody belongs to no command
 * here, because its neighbours would reveal the actor.
 */
public final class CommandSpans {
    private @Nullable String client;
    private long op;
    private long first;

    /**
     * Seq of the first entry of the command that wrote {@code next}; absent if that is {@code next} itself, or if it
     * hides its actor.
     */
    public @Nullable Long firstOf(Entry next, ReplayRedaction redaction) {
        if (next.client() == null || !redaction.isSigned(next)) {
            return null;
        }
        if (next.client().equals(client) && next.op() == op) {
            return first;
        }
        client = next.client();
        op = next.op();
        first = next.seq();
        return null;
    }
}
