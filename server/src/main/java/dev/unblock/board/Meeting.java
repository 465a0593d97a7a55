package dev.unblock.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * The review of a board. A board without one is free: nobody moderates it.
 *
 * @param agreed ids of the members who agreed to the current goal
 * @param rounds votes, by {@link Round#key}
 * @param ready ids of the members who are done with the current phase
 * @param begun absent until the review begins
 */
public record Meeting(
        Plan plan,
        Stage stage,
        Text goal,
        PSet<String> agreed,
        Leaders leaders,
        Agenda agenda,
        PMap<String, Round> rounds,
        PSet<String> ready,
        @Nullable Pointer pointer,
        Feedback feedback,
        @Nullable Begun begun,
        Report report) {

    /** When a review was planned to begin, and when it did. */
    public record Begun(Instant planned, Instant at) {}

    static Meeting prepared(Plan plan) {
        return new Meeting(
                plan,
                Stage.PREPARING,
                Text.EMPTY,
                TreePSet.empty(),
                Leaders.of(plan.moderator()),
                Agenda.EMPTY,
                TreePMap.empty(),
                TreePSet.empty(),
                null,
                Feedback.NONE,
                null,
                Report.NONE);
    }

    /** The phase of this deal while it is being discussed; absent otherwise. */
    @Nullable
    Phase phaseOf(@Nullable String deal) {
        Slot slot = agenda.slot(deal);
        return slot != null && stage == Stage.DEALS && deal != null && deal.equals(agenda.current())
                ? slot.phase()
                : null;
    }

    Round round(String deal, Phase phase) {
        return rounds.getOrDefault(Round.key(deal, phase), Round.NEW);
    }

    Meeting with(Plan now) {
        return new Meeting(now, stage, goal, agreed, leaders, agenda, rounds, ready, pointer, feedback, begun, report);
    }

    Meeting in(Stage now) {
        return new Meeting(plan, now, goal, agreed, leaders, agenda, rounds, ready, pointer, feedback, begun, report);
    }

    /** A review that began before its planned time counts as held then. */
    Meeting begun(Instant at) {
        Begun now = new Begun(plan.startsAt(), at);
        return new Meeting(
                plan.begunAt(at),
                Stage.RECAP,
                goal,
                agreed,
                leaders,
                agenda,
                rounds,
                ready,
                pointer,
                feedback,
                now,
                report);
    }

    /** A new goal clears the agreement, as nobody has agreed to it yet. */
    Meeting withGoal(Text now) {
        return new Meeting(
                plan, stage, now, TreePSet.empty(), leaders, agenda, rounds, ready, pointer, feedback, begun, report);
    }

    Meeting withAgreed(PSet<String> now) {
        return new Meeting(plan, stage, goal, now, leaders, agenda, rounds, ready, pointer, feedback, begun, report);
    }

    Meeting with(Leaders now) {
        return new Meeting(plan, stage, goal, agreed, now, agenda, rounds, ready, pointer, feedback, begun, report);
    }

    Meeting with(Agenda now) {
        return new Meeting(plan, stage, goal, agreed, leaders, now, rounds, ready, pointer, feedback, begun, report);
    }

    Meeting with(String deal, Phase phase, Round now) {
        PMap<String, Round> all = with(rounds, Round.key(deal, phase), now);
        return new Meeting(plan, stage, goal, agreed, leaders, agenda, all, ready, pointer, feedback, begun, report);
    }

    Meeting withReady(PSet<String> now) {
        return new Meeting(plan, stage, goal, agreed, leaders, agenda, rounds, now, pointer, feedback, begun, report);
    }

    Meeting with(@Nullable Pointer now) {
        return new Meeting(plan, stage, goal, agreed, leaders, agenda, rounds, ready, now, feedback, begun, report);
    }

    Meeting with(Feedback now) {
        return new Meeting(plan, stage, goal, agreed, leaders, agenda, rounds, ready, pointer, now, begun, report);
    }

    Meeting with(Report now) {
        return new Meeting(plan, stage, goal, agreed, leaders, agenda, rounds, ready, pointer, feedback, begun, now);
    }

    /** The review as this member may see it: of secret answers only their own. */
    Meeting seenBy(String member) {
        PMap<String, Round> own = rounds;
        for (var round : rounds.entrySet()) {
            own = with(own, round.getKey(), round.getValue().only(member));
        }
        return new Meeting(
                plan, stage, goal, agreed, leaders, agenda, own, ready, pointer, feedback.only(member), begun, report);
    }

    /** A round without votes equals a round that has not started. */
    private static PMap<String, Round> with(PMap<String, Round> rounds, String key, Round now) {
        return now.equals(Round.NEW) ? rounds.minus(key) : rounds.plus(key, now);
    }

    /** Whether the review holds secrets of this member. */
    boolean hasSecretsOf(String member) {
        return feedback.worth().containsKey(member)
                || feedback.moods().containsKey(member)
                || rounds.values().stream().anyMatch(round -> round.ballots().containsKey(member));
    }
}
