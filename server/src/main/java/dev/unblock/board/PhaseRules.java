package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import dev.unblock.board.MeetingEvent.PhaseChanged;
import dev.unblock.board.MeetingEvent.Turn;
import dev.unblock.board.Verdict.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deal's way through its phases. What a phase change reveals and counts is part of the same command, so that nobody
 * ever sees half of it and it can be undone as a whole.
 */
final class PhaseRules {
    private PhaseRules() {}

    static Verdict open(CommandContext context, Meeting meeting, MeetingCommand.OpenSlot c) {
        // also from the closing stage, in case that began too early
        if (meeting.stage() == Stage.PREPARING) return CommandContext.refused(Refusal.PHASE_CLOSED);
        Deal deal = context.deal(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        Slot slot = meeting.agenda().slot(deal.id());
        if (slot == null || !meeting.agenda().order().contains(deal.id()))
            return CommandContext.refused(Refusal.AGENDA_MISSING);
        String current = meeting.agenda().current();
        if (deal.id().equals(current)) return CommandContext.nothing();
        if (c.was() != null && !Objects.equals(c.was().deal(), current))
            return CommandContext.refused(Refusal.ALREADY_MOVED);
        Phase phase = slot.phase() == Phase.DONE ? Phase.DECIDE : slot.phase();
        Instant now = context.meta().now();
        Instant slotUntil = now.plusSeconds(Math.max(0, slot.seconds() - slot.spentSeconds()));
        return CommandContext.accept(new PhaseChanged(
                deal.id(), phase, Turn.OPENED, now.plus(phase.of(slot.seconds())), slotUntil, List.of()));
    }

    static Verdict moveOn(CommandContext context, Meeting meeting, MeetingCommand.MoveOn c) {
        Deal deal = context.deal(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        if (meeting.phaseOf(deal.id()) != c.from()) return CommandContext.refused(Refusal.ALREADY_MOVED);
        return switch (c.from()) {
            case RESULT ->
                deal.result().text().isEmpty() || deal.stuckBecause().text().isEmpty()
                        ? CommandContext.refused(Refusal.RESULT_MISSING)
                        : step(context, meeting, deal, Phase.OBSTACLES, List.of());
            case OBSTACLES -> show(context, meeting, deal, c.openVote());
            case OBSTACLE_VOTE -> countObstacles(context, meeting, deal);
            case IDEAS -> {
                List<Card> ideas = silent(context, deal, Kind.Solution.class);
                Phase next = VoteRules.candidates(context, deal, Phase.IDEA_VOTE, ideas)
                                .isEmpty()
                        ? Phase.DECIDE
                        : Phase.IDEA_VOTE;
                yield step(context, meeting, deal, next, ideas, c.openVote());
            }
            case IDEA_VOTE -> countIdeas(context, meeting, deal);
            case DECIDE -> {
                Verdict.Refused open = DecidingRules.unfinished(context, deal);
                yield open != null ? open : step(context, meeting, deal, Phase.DONE, List.of());
            }
            case DONE -> CommandContext.refused(Refusal.ALREADY_MOVED);
        };
    }

    private static Verdict show(CommandContext context, Meeting meeting, Deal deal, @Nullable Boolean openVote) {
        List<Card> obstacles = silent(context, deal, Kind.Obstacle.class);
        return VoteRules.candidates(context, deal, Phase.OBSTACLE_VOTE, obstacles)
                        .isEmpty()
                ? CommandContext.refused(Refusal.OBSTACLE_MISSING)
                : step(context, meeting, deal, Phase.OBSTACLE_VOTE, obstacles, openVote);
    }

    /** A clear vote sets the key obstacle and moves on; a tie is shown and waits for the moderator. */
    private static Verdict countObstacles(CommandContext context, Meeting meeting, Deal deal) {
        Round round = meeting.round(deal.id(), Phase.OBSTACLE_VOTE);
        if (round.tally() != null) {
            return KeyObstacleRules.isSettled(context, deal)
                    ? step(context, meeting, deal, Phase.IDEAS, List.of())
                    : CommandContext.refused(Refusal.KEY_MISSING);
        }
        Round.Tally tally = VoteRules.count(context, deal, Phase.OBSTACLE_VOTE, round);
        String winner = tally.winner();
        Fact closed = fact(new MeetingEvent.VoteClosed(deal.id(), Phase.OBSTACLE_VOTE, tally, round.open()));
        if (winner == null) {
            return deal.keyObstacle() == null
                    ? CommandContext.accept(closed)
                    : CommandContext.accept(closed, unmarked(deal));
        }
        Verdict.Accepted step = step(context, meeting, deal, Phase.IDEAS, List.of());
        return with(step, closed, fact(new Event.KeyObstacleMarked(deal.id(), winner)));
    }

    private static Verdict countIdeas(CommandContext context, Meeting meeting, Deal deal) {
        Round round = meeting.round(deal.id(), Phase.IDEA_VOTE);
        Verdict.Accepted step = step(context, meeting, deal, Phase.DECIDE, List.of());
        Round.Tally tally = VoteRules.count(context, deal, Phase.IDEA_VOTE, round);
        return with(step, fact(new MeetingEvent.VoteClosed(deal.id(), Phase.IDEA_VOTE, tally, round.open())));
    }

    static Verdict stepBack(CommandContext context, Meeting meeting, MeetingCommand.StepBack c) {
        Deal deal = context.deal(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        if (meeting.phaseOf(deal.id()) != c.from()) return CommandContext.refused(Refusal.ALREADY_MOVED);
        Phase before = c.from().before();
        Slot slot = meeting.agenda().slot(deal.id());
        if (before == null || slot == null) return CommandContext.refused(Refusal.PHASE_CLOSED);
        Instant until = context.meta().now().plus(before.of(slot.seconds()));
        Fact back = fact(new PhaseChanged(deal.id(), before, Turn.BACK, until, slot.slotUntil(), List.of()));
        return with(CommandContext.accept(back), reopened(meeting, deal, before));
    }

    /** Returning to a vote reopens it, and the key obstacle is undecided again. */
    private static Fact[] reopened(Meeting meeting, Deal deal, Phase vote) {
        if (!vote.isVote() || meeting.round(deal.id(), vote).tally() == null) return new Fact[0];
        Fact reopened = fact(new MeetingEvent.VoteReopened(deal.id(), vote));
        boolean unmarks = vote == Phase.OBSTACLE_VOTE && deal.keyObstacle() != null;
        return unmarks ? new Fact[] {reopened, unmarked(deal)} : new Fact[] {reopened};
    }

    private static Fact unmarked(Deal deal) {
        return fact(new Event.KeyObstacleMarked(deal.id(), null));
    }

    /** Visible to the author; others get the event without content. */
    static Fact covered(Card card, boolean silent, @Nullable String note) {
        return new Fact(
                card.author(),
                new Event.CardCovered(card.id(), card.text().text(), card.author(), card.kind(), silent, note));
    }

    private static Verdict.Accepted step(
            CommandContext context, Meeting meeting, Deal deal, Phase to, List<Card> shown) {
        return step(context, meeting, deal, to, shown, null);
    }

    /** @param openVote the moderator's wish; a round in which secret votes were cast stays secret */
    private static Verdict.Accepted step(
            CommandContext context,
            Meeting meeting,
            Deal deal,
            Phase to,
            List<Card> shown,
            @Nullable Boolean openVote) {
        boolean isOpen = to.isVote()
                && Boolean.TRUE.equals(openVote)
                && meeting.round(deal.id(), to).mayBeOpen();
        Slot slot = Objects.requireNonNull(meeting.agenda().slot(deal.id()));
        boolean ends = to == Phase.DONE;
        Instant until = ends ? null : context.meta().now().plus(to.of(slot.seconds()));
        List<String> ids = shown.stream().map(Card::id).toList();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(new PhaseChanged(
                deal.id(), to, Turn.ON, until, ends ? null : slot.slotUntil(), ids, isOpen ? true : null)));
        facts.addAll(List.of(reopened(meeting, deal, to)));
        for (Card card : shown) {
            facts.add(fact(CardRules.shown(card)));
        }
        return new Verdict.Accepted(facts);
    }

    private static Verdict with(Verdict.Accepted step, Fact... more) {
        List<Fact> facts = new ArrayList<>(step.facts());
        facts.addAll(List.of(more));
        return new Verdict.Accepted(facts);
    }

    static Fact fact(Event event) {
        return new Fact(null, event);
    }

    /** The cards about this deal that were written in silence and are not withdrawn. */
    private static List<Card> silent(CommandContext context, Deal deal, Class<? extends Kind> kind) {
        return context.board().cards().values().stream()
                .filter(card -> card.hidden() && card.silent() && context.stands(card))
                .filter(card -> deal.id().equals(card.deal()) && kind.isInstance(card.kind()))
                .toList();
    }
}
