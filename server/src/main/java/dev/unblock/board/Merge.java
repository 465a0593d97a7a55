package dev.unblock.board;

import dev.unblock.board.Seen.SeenAsk;
import dev.unblock.board.Seen.SeenClass;
import dev.unblock.board.Seen.SeenDeal;
import dev.unblock.board.Seen.SeenOutcome;
import dev.unblock.board.Seen.SeenPromise;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merges a command with the changes that others made since its writer looked. Per field: what the writer did not change
 * keeps its current value, what only the writer changed is written, and a field that both changed to different values
 * is a clash. Without {@code was} the command is written as it is.
 */
final class Merge {
    private @Nullable String clash;

    /** Why the merged command is refused; null if nothing clashes. */
    Verdict.@Nullable Refused refusal() {
        return clash == null ? null : CommandContext.changed(clash);
    }

    Event.DealEdited deal(Event.DealEdited said, @Nullable SeenDeal was, Event.DealEdited now) {
        if (was == null) return said;
        String name = sure("name", said.name(), was.name(), now.name());
        String owner = sure("owner", said.owner(), was.owner(), now.owner());
        DealFacts facts = facts(said.facts(), was.facts(), now.facts());
        return new Event.DealEdited(said.deal(), name, owner, facts);
    }

    /** An amount and its currency count as one field. */
    private DealFacts facts(DealFacts said, DealFacts was, DealFacts now) {
        Value value = sure("facts.amount", Value.of(said), Value.of(was), Value.of(now));
        return new DealFacts(
                field("facts.customer", said.customer(), was.customer(), now.customer()),
                field("facts.stage", said.stage(), was.stage(), now.stage()),
                value.amount(),
                value.currency(),
                field("facts.closeDate", said.closeDate(), was.closeDate(), now.closeDate()));
    }

    private record Value(@Nullable Long amount, @Nullable String currency) {
        static Value of(DealFacts facts) {
            return new Value(facts.amount(), facts.currency());
        }
    }

    Event.ObstacleClassified classification(
            Event.ObstacleClassified said, @Nullable SeenClass was, Event.ObstacleClassified now) {
        if (was == null) return said;
        ObstacleType type = sure("type", said.type(), was.type(), now.type());
        String assignee = field("assignee", said.assignee(), was.assignee(), now.assignee());
        return new Event.ObstacleClassified(said.card(), type, assignee);
    }

    Event.FollowUpRescheduled promise(
            Event.FollowUpRescheduled said, @Nullable SeenPromise was, Event.FollowUpRescheduled now) {
        if (was == null) return said;
        String assignee = sure("assignee", said.assignee(), was.assignee(), now.assignee());
        LocalDate due = sure("due", said.due(), was.due(), now.due());
        return new Event.FollowUpRescheduled(said.card(), assignee, due);
    }

    /** If one side has no value, the values are compared as a whole. */
    @Nullable
    Outcome outcome(@Nullable Outcome said, @Nullable SeenOutcome seen, @Nullable Outcome now) {
        if (seen == null) return said;
        Outcome was = seen.outcome();
        if (said == null || was == null || now == null) return field("outcome", said, was, now);
        return new Outcome(
                sure("outcome.result", said.result(), was.result(), now.result()),
                sure("outcome.came", said.came(), was.came(), now.came()),
                field("outcome.effect", said.effect(), was.effect(), now.effect()));
    }

    /** Changing the request drops its answer, so nothing is merged over an answer that the writer has not seen. */
    @Nullable
    Ask ask(@Nullable Ask said, @Nullable SeenAsk seen, @Nullable Ask now) {
        if (seen == null) return said;
        Ask was = seen.ask();
        if (isSame(said, was)) return now;
        if (isSame(said, now) || Objects.equals(was, now)) return said;
        if (said == null || was == null || now == null || !Objects.equals(was.answer(), now.answer())) {
            clash = "ask";
            return said;
        }
        return new Ask(
                sure("what", said.what(), was.what(), now.what()),
                sure("of", said.of(), was.of(), now.of()),
                sure("by", said.by(), was.by(), now.by()),
                null);
    }

    private static boolean isSame(@Nullable Ask one, @Nullable Ask other) {
        if (one == null || other == null) return Objects.equals(one, other);
        return one.asksTheSame(other);
    }

    List<Agenda.Allotment> agenda(
            List<Agenda.Allotment> said, @Nullable List<Agenda.Allotment> was, List<Agenda.Allotment> now) {
        if (was == null) return said;
        AgendaMerge merge = AgendaMerge.of(said, was, now);
        if (merge.clashes()) {
            clash = "allotments";
        }
        return merge.agenda();
    }

    String title(String said, @Nullable String was, String now) {
        return was == null ? said : sure("title", said, was, now);
    }

    /** Whether another person has changed the command's only field to a different value. */
    static boolean clashes(@Nullable Object said, @Nullable Object was, @Nullable Object now) {
        return !Objects.equals(said, was) && !Objects.equals(now, was) && !Objects.equals(now, said);
    }

    private <T> T sure(String path, T said, T was, T now) {
        return Objects.requireNonNull(this.<T>field(path, said, was, now));
    }

    private <T> @Nullable T field(String path, @Nullable T said, @Nullable T was, @Nullable T now) {
        if (clash == null && clashes(said, was, now)) {
            clash = path;
        }
        return Objects.equals(said, was) ? now : said;
    }
}
