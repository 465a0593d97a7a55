package dev.unblock.people.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.unblock.people.TokenGenerator;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id and verifies them. Both take tens of milliseconds of a processor and 19 MiB, so they
 * run on the calling thread, which must be a virtual or worker thread, and only a few at once; more have to wait.
 */
public final class Passwords {
    /** Short enough to choose, long enough not to be guessed at the permitted rate. */
    public static final int MIN_LENGTH = 10;

    /** A passphrase fits; nobody can make us hash a megabyte. */
    public static final int MAX_LENGTH = 200;

    /**
     * The second of the equally strong parameter sets that OWASP recommends for Argon2id: 19 MiB, two passes, one lane.
     */
    private static final int MEMORY_KIB = 19_456;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private static final Argon2Function ARGON2ID =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    private final TokenGenerator tokens;
    private final Semaphore turns;
    /** Well-formed, and the hash of no password that anybody knows. */
    private final String nobodys;

    /** @param atOnce how many may be hashed at a time: fewer than there are processors, because of the boards */
    public Passwords(TokenGenerator tokens, int atOnce) {
        this.tokens = tokens;
        this.turns = new Semaphore(atOnce, true);
        this.nobodys = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        MEMORY_KIB, PASSES, LANES, base64(tokens.bytes(SALT_BYTES)), base64(tokens.bytes(HASH_BYTES)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    public String hash(String password) {
        return inTurn(() -> ARGON2ID.hash(password.getBytes(UTF_8), tokens.bytes(SALT_BYTES))
                .getResult());
    }

    /** @param hash absent if the account does not exist: takes as long and returns false */
    public boolean matches(@Nullable String hash, String password) {
        String against = hash == null ? nobodys : hash;
        boolean same = inTurn(() -> Argon2Function.getInstanceFromHash(against).check(password, against));
        return same && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
