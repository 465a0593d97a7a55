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
 * Everything as costly as a password: checking one, and hashing a new one. Awaits, so on virtual threads only.
 *
 * <p>A guess cannot be told from a right password before it is checked, but an account whose last password was right is
 * probably not being attacked: its checks have queues and places of their own, one queue per address, which never
 * pauses. All other checks, of accounts with recent failures or accounts that do not exist, use their address's second
 * queue, which pauses after each failure. A wrong password in the first queue waits in the second, too, before it is
 * answered: neither the answer nor its timing reveals that the account exists. Each account is checked once at a time,
 * across all addresses, so that parallel guesses gain nothing.
 */
public final class PasswordChecker {
    private final PgPeople people;
    private final PgAttempts attempts;
    private final Passwords passwords;
    private final PasswordQueues trusted;
    private final PasswordQueues strangers;
    private final PasswordQueues accounts;

    /** At most one processor for all untrusted checks together; the rest is for people who sign in. */
    private final Semaphore strangersTurn = new Semaphore(1, true);

    public PasswordChecker(PgPeople people, PgAttempts attempts, Passwords passwords, PasswordQueues.Timer timer) {
        this.people = people;
        this.attempts = attempts;
        this.passwords = passwords;
        this.trusted = new PasswordQueues(timer);
        this.strangers = new PasswordQueues(timer);
        this.accounts = new PasswordQueues(timer);
    }

    /** A signed-in person repeats the password before an irreversible action. */
    public Credentials again(Call call, String password) {
        return of(call.http(), SignedIn.member(call).email(), password)
                .orElseThrow(() -> Refused.because(ProblemCode.WRONG_PASSWORD));
    }

    /** Empty if the password is wrong or there is no such account: both take the same steps. */
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

    /** @param rest delay before the next untrusted check from that address */
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

    /** Empty if the account failed while this check waited for its turn. */
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
     * The hash of a new password, for a person who may set one.
     *
     * @param reason the link or account that permits it; its requests queue behind each other
     */
    public String hash(HttpServerRequest request, String reason, String password) {
        return trusted.inTurn(ClientAddress.of(request), reason, turn -> passwords.hash(password));
    }
}
