package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who sees a new card. In a review everybody writes on their own until the phase ends and all cards are revealed at
 * once. A text is never refused because the meeting has moved on: a late card stays with its author, who can reveal it
 * when no vote is in progress.
 *
 * @param silent revealed to everybody when the moderator moves on
 */
record Visibility(boolean hidden, boolean silent, boolean anonymous) {
    static final Visibility NONE = new Visibility(false, false, false);

    /** @return absent if the card may not be anonymous */
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

    /** Whether a hidden card cannot be revealed yet, because others still write in silence or vote on such cards. */
    static boolean keepsBack(CommandContext context, Card card) {
        Meeting meeting = context.board().meeting();
        Phase phase = meeting == null ? null : meeting.phaseOf(card.deal());
        boolean isVotedOn = card.kind() instanceof Kind.Obstacle || card.kind() instanceof Kind.Solution;
        return isVotedOn && phase != null && (isSilent(phase, card.kind()) || phase == voteOn(card.kind()));
    }

    /** The phase in which cards of this kind are voted on. */
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
