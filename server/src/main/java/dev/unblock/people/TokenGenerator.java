package dev.unblock.people;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Generates ids and tokens, and the hashes under which tokens are stored. Tokens are long and random, so a plain hash
 * is enough: they cannot be guessed. Any thread.
 */
public final class TokenGenerator {
    /** Length of every id of a person, invitation, link or board. */
    public static final int ID_LENGTH = 12;

    private static final String ID_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static final int SIX_BITS = 0x3f;

    /** As long as the hash; more would add nothing. */
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random;

    public TokenGenerator(SecureRandom random) {
        this.random = random;
    }

    public String id() {
        StringBuilder id = new StringBuilder(ID_LENGTH);
        while (id.length() < ID_LENGTH) {
            // all at once, because asking the generator is what costs; the few that stand for no character are left out
            for (byte chance : bytes(ID_LENGTH - id.length())) {
                int at = chance & SIX_BITS;
                if (at < ID_CHARACTERS.length()) {
                    id.append(ID_CHARACTERS.charAt(at));
                }
            }
        }
        return id.toString();
    }

    /** To be given out once; only its {@link #hash} is stored. URL-safe. */
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    public static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
