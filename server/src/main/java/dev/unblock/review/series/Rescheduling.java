package dev.unblock.review.series;

import dev.unblock.board.Board;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Command;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What changes on a review's board when the review is rescheduled. Pure, and can be repeated. */
final class Rescheduling {
    private Rescheduling() {}

    /** Includes the date in the board's title, and carried-over follow-ups that are due on the day of the review. */
    static List<Command> commands(Series of, Board board, MeetingCommand.MoveReview to) {
        Plan plan = Objects.requireNonNull(board.meeting()).plan();
        LocalDate before = dayOf(plan.startsAt(), plan.zone() == null ? of.zone() : ZoneId.of(plan.zone()));
        LocalDate now = dayOf(to.startsAt(), of.zone());
        List<Command> commands = new ArrayList<>();
        if (board.locked()) {
            return commands;
        }
        commands.add(to);
        if (to.startsAt().equals(plan.startsAt()) || before.equals(now)) {
            return commands;
        }
        if (board.title().endsWith(" " + before)) {
            String name = board.title()
                    .substring(0, board.title().length() - before.toString().length());
            commands.add(new Command.ChangeSettings(name + now, null, null));
        }
        board.cards().values().forEach(card -> {
            if (card.kind() instanceof Kind.FollowUp it
                    && it.origin() != null
                    && it.due().equals(before)) {
                commands.add(new Command.RescheduleFollowUp(card.id(), it.assignee(), now));
            }
        });
        return commands;
    }

    private static LocalDate dayOf(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
