package dev.unblock.review.series;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Ids that are derived from other ids, so that creating the same thing twice gives the same id. Twelve letters and
 * digits, as all ids.
 */
final class DerivedIds {
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 12;

    private DerivedIds() {}

    static String of(String... parts) {
        BigInteger rest = new BigInteger(1, digest(String.join("/", parts)));
        BigInteger base = BigInteger.valueOf(CHARACTERS.length());
        StringBuilder id = new StringBuilder(LENGTH);
        while (id.length() < LENGTH) {
            BigInteger[] parted = rest.divideAndRemainder(base);
            id.append(CHARACTERS.charAt(parted[1].intValue()));
            rest = parted[0];
        }
        return id.toString();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
