package dev.unblock.review.series;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Command;
import dev.unblock.board.Deal;
import dev.unblock.board.Meeting;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.Origin;
import dev.unblock.board.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is carried over from one review to the next: every follow-up without a final outcome, and the deals that were
 * parked or not reached. Pure and deterministic, so it can be repeated.
 */
final class CarryOver {
    private CarryOver() {}

    /**
     * The commands that put it on the next board.
     *
     * @param next day of the next review, in the series' zone
     */
    static List<Command> over(String board, Board from, LocalDate next) {
        List<Command> commands = new ArrayList<>();
        from.cards().values().stream()
                .filter(card -> !card.withdrawn() && !card.hidden())
                .sorted(Comparator.comparingLong(Card::seq))
                .forEach(card -> {
                    if (card.kind() instanceof Kind.FollowUp it) {
                        bring(commands, board, from, card, it, next);
                    }
                });
        from.deals().values().stream()
                .filter(deal -> !deal.removed() && deal.decision() == null)
                .sorted(Comparator.comparing(Deal::order))
                .forEach(deal -> carry(commands, from, deal));
        return commands;
    }

    private static void bring(
            List<Command> commands, String board, Board from, Card card, Kind.FollowUp promise, LocalDate next) {
        if (promise.outcome() != null && promise.outcome().result().isFinal()) {
            return;
        }
        Origin before = promise.origin();
        Origin origin = before == null
                ? new Origin(board, card.id(), card.deal(), dealName(from, card.deal()), card.at(), 0)
                : new Origin(
                        before.board(),
                        before.card(),
                        before.deal(),
                        before.dealName(),
                        before.agreedAt(),
                        before.slips() + 1);
        // what was due before and is not done is due at the next review, unless another day was agreed
        LocalDate due = before != null && promise.due().isBefore(next) ? next : promise.due();
        String id = DerivedIds.of(board, card.id());
        commands.add(new MeetingCommand.BringForward(id, card.text().text(), promise.assignee(), due, origin));
    }

    private static String dealName(Board board, @Nullable String id) {
        Deal deal = id == null ? null : board.deals().get(id);
        return deal == null ? "" : deal.name();
    }

    private static void carry(List<Command> commands, Board from, Deal deal) {
        Meeting meeting = from.meeting();
        Slot slot = meeting == null ? null : meeting.agenda().slots().get(deal.id());
        String parked = slot == null ? null : slot.parked();
        commands.add(new Command.AddDeal(deal.id(), deal.name(), deal.owner(), deal.facts(), null));
        commands.add(new Command.ReportResult(deal.id(), deal.result().text(), null));
        commands.add(new Command.ExplainStuck(deal.id(), deal.stuckBecause().text(), null));
        commands.add(new MeetingCommand.CarryDeal(deal.id(), parked == null ? "" : parked));
    }
}
