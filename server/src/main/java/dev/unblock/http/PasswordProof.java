package dev.unblock.http;

import dev.unblock.people.Passwords;
import dev.unblock.people.PgAttempts;
import dev.unblock.people.PgPeople;
import dev.unblock.people.PgPeople.Credentials;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that costs as much as a password does: whether one is somebody's, for those who do not guess,
 * and the making of new ones. Each waits for its turn in {@link PasswordLines}. Awaits, so on virtual threads
 * only.
 */
final class PasswordProof {
    private final PgPeople people;
    private final PgAttempts attempts;
    private final Passwords passwords;
    private final PasswordLines lines;

    PasswordProof(PgPeople people, PgAttempts attempts, Passwords passwords, PasswordLines lines) {
        this.people = people;
        this.attempts = attempts;
        this.passwords = passwords;
        this.lines = lines;
    }

    /** Somebody who is signed in gives the password again, before what cannot be undone. */
    Credentials again(Call call, String password) {
        return of(call.http(), call.member().email(), password)
                .orElseThrow(() -> Refused.because(ProblemCode.WRONG_PASSWORD));
    }

    /**
     * Empty when the password is not that account's, or there is no such account: both take the same steps. The
     * address comes first: a line of guesses from one does not keep the account's owner waiting at another.
     */
    Optional<Credentials> of(HttpServerRequest request, String email, String password) {
        String address = ClientAddress.of(request);
        return lines.inTurn(
                address(request),
                turn -> lines.inTurn("account " + email.toLowerCase(Locale.ROOT), alone -> {
                    Optional<Credentials> found = check(email, password);
                    if (found.isEmpty()) {
                        turn.rest(attempts.failed(email, address).await());
                    }
                    return found;
                }));
    }

    private Optional<Credentials> check(String email, String password) {
        Duration wait = attempts.wait(email).await();
        if (wait.isPositive()) {
            throw Refused.later(wait);
        }
        Optional<Credentials> found = people.credentials(email).await();
        if (!passwords.matches(found.map(Credentials::hash).orElse(null), password)) {
            return Optional.empty();
        }
        attempts.forgive(email).await();
        return found;
    }

    /** Hash of a new password. */
    String hash(HttpServerRequest request, String password) {
        return lines.inTurn(address(request), turn -> passwords.hash(password));
    }

    private static String address(HttpServerRequest request) {
        return "address " + ClientAddress.of(request);
    }
}
