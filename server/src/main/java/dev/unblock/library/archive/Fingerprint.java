package dev.unblock.library.archive;

import dev.unblock.log.Json;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A short hash that tells whether a passage has changed. */
final class Fingerprint {
    /** To be changed when tokenisation changes, so that all passages are indexed again. */
    private static final byte[] FORM = {2};

    private static final Json<Passage> PASSAGE = Json.of(Passage.class);

    private Fingerprint() {}

    static long of(Passage passage) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(FORM);
            return ByteBuffer.wrap(digest.digest(PASSAGE.bytes(passage))).getLong();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
