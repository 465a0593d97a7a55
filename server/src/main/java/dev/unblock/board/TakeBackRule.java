package dev.unblock.board;

import static dev.unblock.board.PhaseRules.fact;

import dev.unblock.board.MeetingEvent.PhaseChanged;
import dev.unblock.board.MeetingEvent.Turn;
import dev.unblock.board.Verdict.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Undoes a phase change: revealed cards become hidden again, the vote goes on, and the clock gets the time that was
 * left. What people did with those cards meanwhile is kept, except groups: a hidden card cannot lead one.
 */
final class TakeBackRule {
    /** How long a phase change can be undone. */
    static final Duration REGRET = Duration.ofMinutes(1);

    private TakeBackRule() {}

    static Verdict takeBack(CommandContext context, Meeting meeting, MeetingCommand.TakeBackMove c) {
        Deal deal = context.deal(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        Agenda.Move move = meeting.agenda().lastMove();
        Slot slot = meeting.agenda().slot(deal.id());
        Instant now = context.meta().now();
        if (move == null
                || slot == null
                || meeting.stage() != Stage.DEALS
                || !move.deal().equals(deal.id())
                || now.isAfter(move.at().plus(REGRET))) return CommandContext.refused(Refusal.TOO_LATE);

        Instant until = move.until() == null ? null : now.plus(Duration.between(move.at(), move.until()));
        Instant slotUntil = slot.slotUntil() != null
                ? slot.slotUntil()
                : now.plusSeconds(Math.max(0, slot.seconds() - slot.spentSeconds()));
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(new PhaseChanged(deal.id(), move.from(), Turn.UNDONE, until, slotUntil, List.of())));
        if (move.closedVote()) {
            facts.add(fact(new MeetingEvent.VoteReopened(deal.id(), move.from())));
        }
        List<Card> shown = shown(context.board(), move);
        facts.addAll(GroupRules.without(context.board(), shown));
        String key = keyBefore(context, shown, move);
        if (!Objects.equals(key, deal.keyObstacle())) {
            facts.add(fact(new Event.KeyObstacleMarked(deal.id(), key)));
        }
        shown.forEach(card -> facts.add(PhaseRules.covered(card, true, null)));
        return new Verdict.Accepted(facts);
    }

    private static List<Card> shown(Board board, Agenda.Move move) {
        List<Card> shown = new ArrayList<>();
        for (String id : move.revealed()) {
            Card card = board.cards().get(id);
            if (card != null && !card.hidden()) {
                shown.add(card);
            }
        }
        return shown;
    }

    /** If it was withdrawn or hidden since, there is no key obstacle; if it was grouped since, the group's lead is. */
    private static @Nullable String keyBefore(CommandContext context, List<Card> leaving, Agenda.Move move) {
        Card key = move.keyBefore() == null ? null : context.card(move.keyBefore());
        if (key == null || key.hidden() || leaving.contains(key)) return null;
        String lead = GroupRules.leadOf(context.board(), key);
        return leaving.stream().anyMatch(card -> card.id().equals(lead)) ? key.id() : lead;
    }
}
