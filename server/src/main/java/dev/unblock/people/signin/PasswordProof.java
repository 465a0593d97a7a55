package dev.unblock.people.signin;

import dev.unblock.http.Call;
import dev.unblock.http.ClientAddress;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.SignedIn;
import dev.unblock.people.team.PgPeople;
import dev.unblock.people.team.PgPeople.Credentials;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Everything that costs as much as a password does: whether one is somebody's, and the making of new ones.
 * Awaits, so on virtual threads only.
 *
 * <p>Nobody can tell a guess from a right password before it is checked, but an account whose last password was
 * right is not one that is being guessed at: its checks have lines and places of their own, one line for each
 * address, which never rest. All other checks, of accounts that failed or that do not exist, wait in their
 * address's other line, which rests after each wrong one. A wrong password of the first kind waits there too
 * before its answer is given: neither words nor time tell that the account exists. An account is checked once
 * at a time, wherever that is asked for, so that many guesses at once gain nothing.
 */
public final class PasswordProof {
    private final PgPeople people;
    private final PgAttempts attempts;
    private final Passwords passwords;
    private final PasswordLines trusted;
    private final PasswordLines strangers;
    private final PasswordLines accounts;

    /** One processor at most for all strangers together: the rest is for people who sign in. */
    private final Semaphore strangersTurn = new Semaphore(1, true);

    public PasswordProof(PgPeople people, PgAttempts attempts, Passwords passwords, PasswordLines.Timer timer) {
        this.people = people;
        this.attempts = attempts;
        this.passwords = passwords;
        this.trusted = new PasswordLines(timer);
        this.strangers = new PasswordLines(timer);
        this.accounts = new PasswordLines(timer);
    }

    /** Somebody who is signed in gives the password again, before what cannot be undone. */
    public Credentials again(Call call, String password) {
        return of(call.http(), SignedIn.member(call).email(), password)
                .orElseThrow(() -> Refused.because(ProblemCode.WRONG_PASSWORD));
    }

    /** Empty when the password is not that account's, or there is no such account: both take the same steps. */
    Optional<Credentials> of(HttpServerRequest request, String email, String password) {
        String address = ClientAddress.of(request);
        String account = email.toLowerCase(Locale.ROOT);
        boolean isKnown = people.credentials(email).await().isPresent();
        Optional<Verdict> early = isKnown && standing(email).isTrusted()
                ? trusted.inTurn(
                        address, account, turn -> alone(address, account, () -> trust(email, password, address)))
                : Optional.empty();
        if (early.isPresent() && early.get().found.isPresent()) {
            return early.get().found;
        }
        return strangers.inTurn(address, account, turn -> {
            Verdict verdict = oneStranger(() ->
                    early.orElseGet(() -> alone(address, account, () -> check(email, password, address))));
            turn.rest(verdict.rest);
            return verdict.found;
        });
    }

    /** @param rest until the next stranger's check at that address */
    private record Verdict(Optional<Credentials> found, Duration rest) {}

    private <T> T alone(String address, String account, Supplier<T> work) {
        return accounts.inTurn(account, address, turn -> work.get());
    }

    private <T> T oneStranger(Supplier<T> work) {
        strangersTurn.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            strangersTurn.release();
        }
    }

    /** Empty where the account failed while this waited for its turn. */
    private Optional<Verdict> trust(String email, String password, String address) {
        return standing(email).isTrusted() ? Optional.of(check(email, password, address)) : Optional.empty();
    }

    private Verdict check(String email, String password, String address) {
        standing(email);
        Optional<Credentials> found = people.credentials(email).await();
        if (passwords.matches(found.map(Credentials::hash).orElse(null), password)) {
            attempts.forgive(email).await();
            return new Verdict(found, Duration.ZERO);
        }
        return new Verdict(Optional.empty(), attempts.failed(email, address).await());
    }

    private PgAttempts.Standing standing(String email) {
        PgAttempts.Standing standing = attempts.standing(email).await();
        if (standing.left().isPositive()) {
            throw Refused.later(standing.left());
        }
        return standing;
    }

    /**
     * Hash of a new password, for somebody who may have one here.
     *
     * @param reason the link or the account that lets them, which waits behind itself
     */
    public String hash(HttpServerRequest request, String reason, String password) {
        return trusted.inTurn(ClientAddress.of(request), reason, turn -> passwords.hash(password));
    }
}
