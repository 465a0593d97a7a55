package dev.unblock.people;

import dev.unblock.http.Caller;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in, as the database keeps it. What the browser holds is a short-lived {@link Token} of one
 * generation; a used-up token is exchanged for one of the next generation. A token older than that is a
 * copy in other hands, and then the whole sign-in ends.
 *
 * @param generation of the newest token
 * @param confirmedAt when the newest token was first seen in use; absent while it may have been lost on its way
 * @param seenAt last use, to the nearest {@link #PACE}
 */
public record Session(String id, int generation, @Nullable Instant confirmedAt, Instant seenAt, Person person)
        implements Caller {
    /** A fortnight away and the password is asked for again. */
    public static final Duration IDLE = Duration.ofDays(14);

    /** How long a token lives that somebody copied and never used. */
    public static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    /** Requests that were on their way when the token was exchanged. */
    static final Duration GRACE = Duration.ofSeconds(60);

    /** Use is noted once a minute, not with every request. */
    static final Duration PACE = Duration.ofSeconds(60);

    /** What a browser shows on each request. */
    public record Token(String session, int generation, Instant expires) {}

    /** What is to be done about a request before it is let in. */
    public enum Step {
        GO_ON,
        /** Note that it is in use. */
        NOTE,
        /** Let in and hand out a token of the next generation. */
        EXCHANGE,
        /** Let in and hand out the newest token again: the answer that carried it was lost or is on its way. */
        REPEAT,
        /** Refuse and end the sign-in: the token is a copy. */
        END
    }

    @Override
    public String callerId() {
        return person.id();
    }

    public Step step(Token token, Instant now) {
        if (token.generation() == generation) {
            if (!now.isBefore(token.expires())) {
                return Step.EXCHANGE;
            }
            return confirmedAt == null || now.isAfter(seenAt.plus(PACE)) ? Step.NOTE : Step.GO_ON;
        }
        boolean late = confirmedAt == null || now.isBefore(confirmedAt.plus(GRACE));
        return token.generation() == generation - 1 && late ? Step.REPEAT : Step.END;
    }

    /** @param generation of the token to be handed out */
    public Token token(int generation, Instant now) {
        return new Token(id, generation, now.plus(TOKEN_LIFE));
    }
}
