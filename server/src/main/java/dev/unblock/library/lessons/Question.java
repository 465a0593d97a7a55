package dev.unblock.library.lessons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to one person that does not interrupt the meeting. Once it is answered, the team can learn from it.
 *
 * @param asker id of a member or guest
 * @param asked id of a member or guest
 * @param askerName display name; empty until {@link Quotes} has completed it, like the other
 */
public record Question(
        String id,
        String board,
        Pin pin,
        Quote quote,
        String asker,
        String askerName,
        String asked,
        String askedName,
        String text,
        Instant at,
        @Nullable QuestionAnswer answer) {
    public static final int LENGTH = 280;
    public static final int ANSWER = 1_000;
    /** Maximum of open questions of one person on one board. */
    public static final int MOST_OPEN = 30;

    public record QuestionAnswer(String text, Instant at) {}

    public Question with(Quote now) {
        return new Question(id, board, pin, now, asker, askerName, asked, askedName, text, at, answer);
    }

    /** With the display names that the two have on its board. */
    public Question with(String nameOfAsker, String nameOfAsked) {
        return new Question(id, board, pin, quote, asker, nameOfAsker, asked, nameOfAsked, text, at, answer);
    }

    public boolean concerns(String person) {
        return asker.equals(person) || asked.equals(person);
    }
}
