package dev.unblock.library.lessons;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A learner's guess at one deal of one board.
 *
 * @param memberName display name; empty until {@link Quotes} has completed it, like the names of its comments
 * @param seq the position at which the replay stopped for it
 * @param repetition when to repeat it, once it was graded; only its owner sees this
 * @param sharedWith member id of the person who is asked for a comment
 * @param news true if another person commented since its owner looked
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
    /** Maximum number of comments per guess. */
    public static final int MOST_COMMENTS = 100;

    public Guess {
        comments = List.copyOf(comments);
    }

    public record GuessComment(String author, String authorName, String text, Instant at) {
        GuessComment named(UnaryOperator<String> names) {
            return new GuessComment(author, names.apply(author), text, at);
        }
    }

    /** The deal that it is about. */
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

    /** @param names display names by id */
    Guess named(UnaryOperator<String> names) {
        List<GuessComment> all = comments.stream().map(it -> it.named(names)).toList();
        return new Guess(
                id,
                member,
                names.apply(member),
                board,
                deal,
                seq,
                quote,
                guessed,
                at,
                repetition,
                sharedWith,
                all,
                news);
    }

    /** The guess as the person sees it with whom it is shared: without the owner's grades and repetitions. */
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
