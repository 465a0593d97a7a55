package dev.unblock.board;

import dev.unblock.board.Seen.SeenAsk;
import dev.unblock.board.Seen.SeenClass;
import dev.unblock.board.Seen.SeenDeal;
import dev.unblock.board.Seen.SeenDecision;
import dev.unblock.board.Seen.SeenKey;
import dev.unblock.board.Seen.SeenLead;
import dev.unblock.board.Seen.SeenOutcome;
import dev.unblock.board.Seen.SeenPlan;
import dev.unblock.board.Seen.SeenPromise;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merges a command with the changes that others made since its writer looked, by the rule of {@link FieldMerge}. Without
 * {@code was} the command is written as it is.
 */
final class Merge {
    private final FieldMerge fields = new FieldMerge();

    /** Why the merged command is refused; null if nothing clashes. */
    Verdict.@Nullable Refused refusal() {
        return fields.clash() == null ? null : CommandContext.changed(fields.clash());
    }

    /** Merges an event that restores earlier values with what was written since; fields that clash stay. */
    static Event over(Event said, Event was, Event now) {
        Merge merge = new Merge();
        return switch (said) {
            case Event.DealEdited e
            when was instanceof Event.DealEdited w && now instanceof Event.DealEdited n ->
                merge.deal(e, new SeenDeal(w.name(), w.owner(), w.facts()), n);
            case Event.ObstacleClassified e
            when was instanceof Event.ObstacleClassified w && now instanceof Event.ObstacleClassified n ->
                merge.classification(e, new SeenClass(w.type(), w.assignee()), n);
            case Event.FollowUpRescheduled e
            when was instanceof Event.FollowUpRescheduled w && now instanceof Event.FollowUpRescheduled n ->
                merge.promise(e, new SeenPromise(w.assignee(), w.due()), n);
            case Event.SettingsChanged e
            when was instanceof Event.SettingsChanged w && now instanceof Event.SettingsChanged n ->
                merge.settings(e, w, n);
            default -> merge.fields.known("", said, was, now);
        };
    }

    private Event.SettingsChanged settings(
            Event.SettingsChanged said, Event.SettingsChanged was, Event.SettingsChanged now) {
        return new Event.SettingsChanged(
                fields.known("title", said.title(), was.title(), now.title()),
                fields.known("language", said.language(), was.language(), now.language()),
                fields.known("locked", said.locked(), was.locked(), now.locked()));
    }

    Event.DealEdited deal(Event.DealEdited said, @Nullable SeenDeal was, Event.DealEdited now) {
        if (was == null) return said;
        String name = fields.known("name", said.name(), was.name(), now.name());
        String owner = fields.known("owner", said.owner(), was.owner(), now.owner());
        return new Event.DealEdited(said.deal(), name, owner, facts(said.facts(), was.facts(), now.facts()));
    }

    /** An amount and its currency count as one field. */
    private DealFacts facts(DealFacts said, DealFacts was, DealFacts now) {
        Value value = fields.known("facts.amount", Value.of(said), Value.of(was), Value.of(now));
        return new DealFacts(
                fields.field("facts.customer", said.customer(), was.customer(), now.customer()),
                fields.field("facts.stage", said.stage(), was.stage(), now.stage()),
                value.amount(),
                value.currency(),
                fields.field("facts.closeDate", said.closeDate(), was.closeDate(), now.closeDate()));
    }

    private record Value(@Nullable Long amount, @Nullable String currency) {
        static Value of(DealFacts facts) {
            return new Value(facts.amount(), facts.currency());
        }
    }

    Event.ObstacleClassified classification(
            Event.ObstacleClassified said, @Nullable SeenClass was, Event.ObstacleClassified now) {
        if (was == null) return said;
        ObstacleType type = fields.known("type", said.type(), was.type(), now.type());
        String assignee = fields.field("assignee", said.assignee(), was.assignee(), now.assignee());
        return new Event.ObstacleClassified(said.card(), type, assignee);
    }

    Event.FollowUpRescheduled promise(
            Event.FollowUpRescheduled said, @Nullable SeenPromise was, Event.FollowUpRescheduled now) {
        if (was == null) return said;
        String assignee = fields.known("assignee", said.assignee(), was.assignee(), now.assignee());
        LocalDate due = fields.known("due", said.due(), was.due(), now.due());
        return new Event.FollowUpRescheduled(said.card(), assignee, due);
    }

    /** An outcome is one field: its words and effect belong to its result. */
    @Nullable
    Outcome outcome(@Nullable Outcome said, @Nullable SeenOutcome was, @Nullable Outcome now) {
        return was == null ? said : fields.field("outcome", said, was.outcome(), now);
    }

    /** Changing the request drops its answer, so nothing is merged over an answer that the writer has not seen. */
    @Nullable
    Ask ask(@Nullable Ask said, @Nullable SeenAsk seen, @Nullable Ask now) {
        if (seen == null) return said;
        Ask was = seen.ask();
        if (isSame(said, was) || isSame(said, now)) return now;
        if (Objects.equals(was, now)) return said;
        if (said == null || was == null || now == null || !Objects.equals(was.answer(), now.answer())) {
            fields.note("ask", true);
            return now;
        }
        return new Ask(
                fields.known("what", said.what(), was.what(), now.what()),
                fields.known("of", said.of(), was.of(), now.of()),
                fields.known("by", said.by(), was.by(), now.by()),
                null);
    }

    private static boolean isSame(@Nullable Ask one, @Nullable Ask other) {
        if (one == null || other == null) return Objects.equals(one, other);
        return one.asksTheSame(other);
    }

    /** Without a current answer nobody's words are lost. */
    Ask.@Nullable Answer answer(Ask.Answer said, Ask was, Ask now) {
        return now.answer() == null ? said : fields.field("ask", said, was.answer(), now.answer());
    }

    List<Agenda.Allotment> agenda(
            List<Agenda.Allotment> said, @Nullable List<Agenda.Allotment> was, List<Agenda.Allotment> now) {
        if (was == null) return said;
        KeyedMerge<Integer> merge = KeyedMerge.of(times(said), times(was), times(now));
        fields.note("allotments", merge.clashes() || merge.reordered());
        return merge.merged().entrySet().stream()
                .map(it -> new Agenda.Allotment(it.getKey(), it.getValue()))
                .toList();
    }

    private static Map<String, Integer> times(List<Agenda.Allotment> allotments) {
        Map<String, Integer> times = new LinkedHashMap<>();
        allotments.forEach(it -> times.putIfAbsent(it.deal(), it.seconds()));
        return times;
    }

    /** A reason belongs to its choice: the two are one field. */
    @Nullable
    Decision decision(Decision said, @Nullable SeenDecision was, @Nullable Decision now) {
        return was == null ? said : fields.field("decision", said, was.decision(), now);
    }

    @Nullable
    String key(@Nullable String said, @Nullable SeenKey was, @Nullable String now) {
        return was == null ? said : fields.field("obstacle", said, was.obstacle(), now);
    }

    /** The card that leads a group; a card that leads one, or is in none, has none. */
    @Nullable
    String group(@Nullable String said, @Nullable SeenLead was, @Nullable String now) {
        return was == null ? said : fields.field("group", said, was.lead(), now);
    }

    Plan plan(Plan said, @Nullable SeenPlan was, Plan now) {
        if (was == null) return said;
        return now.with(
                fields.known("dots", said.dots(), was.dots(), now.dots()),
                fields.known(
                        "anonymousObstacles",
                        said.anonymousObstacles(),
                        was.anonymousObstacles(),
                        now.anonymousObstacles()),
                fields.known("anonymousIdeas", said.anonymousIdeas(), was.anonymousIdeas(), now.anonymousIdeas()),
                fields.known("monthEnd", said.monthEnd(), was.monthEnd(), now.monthEnd()));
    }

    /** The only field of a command, which always has a value. */
    <T> T value(String name, T said, @Nullable T was, T now) {
        return fields.value(name, said, was, now);
    }
}
