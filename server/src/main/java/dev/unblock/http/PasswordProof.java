package dev.unblock.http;

import dev.unblock.people.Member;
import dev.unblock.people.Passwords;
import dev.unblock.people.PgAttempts;
import dev.unblock.people.PgAttempts.Kind;
import dev.unblock.people.PgPeople;
import dev.unblock.people.PgPeople.Credentials;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;

/** Whether a password is somebody's, for those who do not guess. Awaits, so on virtual threads only. */
final class PasswordProof {
    private final PgPeople people;
    private final PgAttempts attempts;
    private final Passwords passwords;

    PasswordProof(PgPeople people, PgAttempts attempts, Passwords passwords) {
        this.people = people;
        this.attempts = attempts;
        this.passwords = passwords;
    }

    /** Whoever is signed in gives the password again, before what cannot be undone. */
    void again(Call call, String password) {
        if (of(call.http(), call.member().email(), password).isEmpty()) {
            throw Refused.because(ProblemCode.WRONG_PASSWORD);
        }
    }

    /** Empty when the password is not that account's, or there is no such account. */
    Optional<Member> of(HttpServerRequest request, String email, String password) {
        String address = ClientAddress.of(request);
        take(Kind.ADDRESS, address);
        take(Kind.EMAIL, email);
        Optional<Credentials> found = people.credentials(email).await();
        if (!passwords.matches(found.map(Credentials::hash).orElse(null), password)) {
            return Optional.empty();
        }
        attempts.forgive(Kind.EMAIL, email).await();
        attempts.forgive(Kind.ADDRESS, address).await();
        return found.map(Credentials::member);
    }

    private void take(Kind kind, String name) {
        Duration wait = attempts.take(kind, name).await();
        if (wait.isPositive()) {
            throw Refused.later(wait);
        }
    }
}
