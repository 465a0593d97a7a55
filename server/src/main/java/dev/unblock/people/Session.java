package dev.unblock.people;

import dev.unblock.http.Caller;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in, as stored in the database. The browser holds a short-lived {@link Token} of one generation; an expired
 * token is exchanged for the next generation. An even older token is a stolen copy, and then the whole session ends.
 *
 * @param generation of the newest token
 * @param confirmedAt when the newest token was first used; absent while it may have been lost on its way
 * @param seenAt last use, accurate to {@link #PACE}
 */
public record Session(String id, int generation, @Nullable Instant confirmedAt, Instant seenAt, Person person)
        implements Caller {
    /** After a fortnight without use the password is required again. */
    public static final Duration IDLE = Duration.ofDays(14);

    /** How long a stolen but unused token stays valid. */
    public static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    /** For requests that were in flight when the token was exchanged. */
    static final Duration GRACE = Duration.ofSeconds(60);

    /** Use is recorded once a minute, not with every request. */
    static final Duration PACE = Duration.ofSeconds(60);

    /** The content of the session cookie. */
    public record Token(String session, int generation, Instant expires) {}

    /** What to do with a request before it is admitted. */
    public enum Step {
        GO_ON,
        /** Record the use. */
        NOTE,
        /** Admit and issue a token of the next generation. */
        EXCHANGE,
        /** Admit and issue the newest token again: the answer that carried it was lost or is still in flight. */
        REPEAT,
        /** Refuse and end the session: the token is a stolen copy. */
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

    /** @param generation of the token to issue */
    public Token token(int generation, Instant now) {
        return new Token(id, generation, now.plus(TOKEN_LIFE));
    }
}
