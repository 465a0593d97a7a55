package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How much of a new card others see. In a review everybody writes for themselves until the phase is over
 * and all is shown at once. Text is never refused because the meeting has moved on: what comes late stays
 * with its author, who shows it when no vote is under way.
 *
 * @param silent shown to everybody when the moderator moves on
 */
record Visibility(boolean hidden, boolean silent, boolean anonymous) {
    static final Visibility NONE = new Visibility(false, false, false);

    /** @return absent where it may not be without a name */
    static @Nullable Visibility of(
            CommandContext context, @Nullable String deal, Kind kind, boolean wished, @Nullable Boolean nameless) {
        boolean anonymous = Boolean.TRUE.equals(nameless);
        Meeting meeting = context.board().meeting();
        if (anonymous && (meeting == null || !allowsNameless(meeting.plan(), kind))) {
            return null;
        }
        Phase phase = meeting == null ? null : meeting.phaseOf(deal);
        if (phase == null) {
            return new Visibility(wished, false, anonymous);
        }
        boolean silent = isSilent(phase, kind);
        return new Visibility(true, silent && !wished, anonymous);
    }

    /** Whether a hidden card has to wait: others write in silence still, or vote on such cards just now. */
    static boolean keepsBack(CommandContext context, Card card) {
        Meeting meeting = context.board().meeting();
        Phase phase = meeting == null ? null : meeting.phaseOf(card.deal());
        boolean isVotedOn = card.kind() instanceof Kind.Obstacle || card.kind() instanceof Kind.Solution;
        return isVotedOn && phase != null && (isSilent(phase, card.kind()) || phase == voteOn(card.kind()));
    }

    /** The phase in which such cards are voted on. */
    static Phase voteOn(Kind kind) {
        return kind instanceof Kind.Obstacle ? Phase.OBSTACLE_VOTE : Phase.IDEA_VOTE;
    }

    private static boolean isSilent(Phase phase, Kind kind) {
        return phase.compareTo(voteOn(kind)) < 0;
    }

    private static boolean allowsNameless(Plan plan, Kind kind) {
        return kind instanceof Kind.Obstacle ? plan.anonymousObstacles() : plan.anonymousIdeas();
    }
}
