package dev.unblock.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which obstacle of a deal is key in a review: the winner of the vote; without a winner, the moderator decides. */
final class KeyObstacleRules {
    private KeyObstacleRules() {}

    /** The moderator sets the key obstacle. If the choice differs from the vote, that is recorded. */
    static Verdict settle(CommandContext context, Meeting meeting, Deal deal, @Nullable String obstacle) {
        if (!context.leads()) return CommandContext.refused(Refusal.NOT_MODERATOR);
        Slot slot = meeting.agenda().slot(deal.id());
        Round.Tally tally = meeting.round(deal.id(), Phase.OBSTACLE_VOTE).tally();
        if (slot == null || tally == null) return CommandContext.refused(Refusal.PHASE_CLOSED);
        if (obstacle == null) return CommandContext.refused(Refusal.KEY_MISSING);
        if (obstacle.equals(deal.keyObstacle())) return CommandContext.nothing();
        List<Event> events = new ArrayList<>();
        events.add(new Event.KeyObstacleMarked(deal.id(), obstacle));
        if (!obstacle.equals(tally.winner())) {
            events.add(new MeetingEvent.VoteOverridden(deal.id(), obstacle, tally.winner() == null));
        }
        return CommandContext.accept(events);
    }

    /** Whether the deal has a key obstacle that is still on the board. */
    static boolean isSettled(CommandContext context, Deal deal) {
        String key = deal.keyObstacle();
        return key != null && context.card(key) != null;
    }
}
