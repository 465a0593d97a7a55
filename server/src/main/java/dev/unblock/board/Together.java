package dev.unblock.board;

import org.jspecify.annotations.Nullable;

/**
 * Says of entries that follow each other which of them one order wrote. What hides its actor from anybody
 * belongs to nothing: it would be linked to somebody by what stands beside it.
 */
public final class Together {
    private @Nullable String client;
    private long op;
    private long first;

    /** Seq of the first entry of the next one's order; absent where it is that one, or belongs to nothing. */
    public @Nullable Long firstOf(Entry next, ReplayRedaction hindsight) {
        if (next.client() == null || !hindsight.isSigned(next)) {
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
