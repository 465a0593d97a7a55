package dev.unblock.library;

import dev.unblock.log.Json;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A short number that tells whether a passage is another one than before. */
final class Fingerprint {
    private static final Json<Passage> PASSAGE = Json.of(Passage.class);

    private Fingerprint() {}

    static long of(Passage passage) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(PASSAGE.bytes(passage));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
