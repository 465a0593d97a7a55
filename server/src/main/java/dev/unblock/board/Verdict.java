package dev.unblock.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules say of an order. */
public sealed interface Verdict {
    /** Carried out; no events where everything is already so. */
    record Accepted(List<Fact> facts) implements Verdict {
        public Accepted {
            facts = List.copyOf(facts);
        }

        /**
         * The facts as they will stand in the log. An order that hides its writer in one of them hides the
         * writer in all: they stand next to each other, and one name would give away the others.
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
     * @param path the command's field that is at fault, where there is one
     * @param current the text that stands now, with CONFLICT only
     */
    record Refused(
            Refusal why, @Nullable String path, @Nullable Text current) implements Verdict {}

    /**
     * An event to be, and who alone may see it.
     *
     * @param privateTo absent = everyone
     * @param unsigned nobody else may know whose doing it is
     */
    record Fact(@Nullable String privateTo, Event event, boolean unsigned) {
        Fact(@Nullable String privateTo, Event event) {
            this(privateTo, event, false);
        }
    }
}
