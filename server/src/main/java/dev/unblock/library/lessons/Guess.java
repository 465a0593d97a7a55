package dev.unblock.library.lessons;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A learner's guess at one deal of one board.
 *
 * @param seq the moment at which the replay stood still for it
 * @param repetition when to look at it again; only its owner is told, once it was graded
 * @param sharedWith member id of the one who is asked for a comment
 * @param news somebody else commented since its owner looked
 */
public record Guess(
        String id,
        String member,
        String memberName,
        String board,
        String deal,
        long seq,
        Quote quote,
        Guessed guessed,
        Instant at,
        @Nullable Repetition repetition,
        @Nullable String sharedWith,
        List<GuessComment> comments,
        boolean news) {
    public static final int COMMENT = 1_000;
    /** Comments on one guess. */
    public static final int MOST_COMMENTS = 100;

    public Guess {
        comments = List.copyOf(comments);
    }

    public record GuessComment(String author, String authorName, String text, Instant at) {}

    /** What it is about. */
    public Pin pin() {
        return new Pin(PinTarget.MOMENT, seq, deal, null);
    }

    public Guess with(Quote now) {
        return new Guess(
                id, member, memberName, board, deal, seq, now, guessed, at, repetition, sharedWith, comments, news);
    }

    Guess with(List<GuessComment> all) {
        return new Guess(
                id, member, memberName, board, deal, seq, quote, guessed, at, repetition, sharedWith, all, news);
    }

    /** As somebody sees it with whom it is shared: how well its owner remembers is no matter of theirs. */
    public Guess seenBy(String person) {
        return member.equals(person)
                ? this
                : new Guess(
                        id,
                        member,
                        memberName,
                        board,
                        deal,
                        seq,
                        quote,
                        guessed,
                        at,
                        null,
                        sharedWith,
                        comments,
                        false);
    }
}
