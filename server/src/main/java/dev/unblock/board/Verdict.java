package dev.unblock.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules' decision on a command. */
public sealed interface Verdict {
    /** Accepted; without events if nothing would change. */
    record Accepted(List<Fact> facts) implements Verdict {
        public Accepted {
            facts = List.copyOf(facts);
        }

        /**
         * The entries as they will be in the log. If one event of a command hides the actor, all of them do: they are
         * adjacent, and one name would reveal the others.
         *
         * @param last seq of the last event before them
         * @param op the command's number within {@code meta.client()}
         */
        public List<Entry> entries(long last, CommandMeta meta, long op) {
            List<Entry> entries = new ArrayList<>(facts.size());
            Boolean unsigned = facts.stream().anyMatch(Fact::unsigned) ? true : null;
            for (Fact fact : facts) {
                long seq = last + entries.size() + 1;
                String actor = meta.actor().id();
                entries.add(
                        new Entry(seq, meta.now(), actor, meta.client(), op, fact.privateTo(), unsigned, fact.event()));
            }
            return entries;
        }
    }

    /**
     * @param path the invalid field of the command, if any
     * @param current the current text, with CONFLICT only
     */
    record Refused(
            Refusal why, @Nullable String path, @Nullable Text current) implements Verdict {}

    /**
     * An event that is to be written, with its visibility.
     *
     * @param privateTo the only member who sees it; absent = everyone
     * @param unsigned whether others must not know who acted
     */
    record Fact(@Nullable String privateTo, Event event, boolean unsigned) {
        Fact(@Nullable String privateTo, Event event) {
            this(privateTo, event, false);
        }
    }
}
