package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import java.util.Set;
import java.util.stream.Collectors;

/** Follow-ups that came to a board from an earlier one. */
public final class BroughtFollowUps {
    private BroughtFollowUps() {}

    /** Who they are assigned to: also guests of the earlier board, who are not on this one. */
    public static Set<String> assignees(Board board) {
        return board.cards().values().stream()
                .map(Card::kind)
                .filter(kind -> kind instanceof Kind.FollowUp it && it.origin() != null)
                .map(kind -> ((Kind.FollowUp) kind).assignee())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this event brings one. */
    public static boolean isBrought(Event event) {
        return event instanceof Event.CardAdded added
                && added.kind() instanceof Kind.FollowUp it
                && it.origin() != null;
    }
}
