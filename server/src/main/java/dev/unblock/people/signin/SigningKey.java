package dev.unblock.people.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.unblock.people.TokenGenerator;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that signs session tokens. All nodes of an installation need the same one; a leaked key is useless without
 * the id of a live session. Blocking; for the start only.
 */
public final class SigningKey {
    /** HS256 requires a key as long as its hash. */
    private static final int MIN_BYTES = 32;

    private static final String HASH = "HmacSHA256";

    private static final String FILE = "session.key";

    private final byte[] bytes;

    private SigningKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException when it is shorter than 32 bytes */
    public static SigningKey of(String secret) {
        byte[] bytes = secret.strip().getBytes(UTF_8);
        if (bytes.length < MIN_BYTES) {
            throw new IllegalArgumentException("the signing key needs at least " + MIN_BYTES + " bytes");
        }
        return new SigningKey(bytes);
    }

    /** The key is missing or unusable. The message is one line, meant for the operator. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusable(String line, Throwable cause) {
            super(line, cause);
        }
    }

    /**
     * The key in this folder; generated at the first start, readable by its owner only.
     *
     * @throws Unusable if the folder or the file is not usable
     */
    public static SigningKey in(Path folder, TokenGenerator secrets) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            write(file, secrets.token());
        } catch (FileAlreadyExistsException e) {
            // every start but the first
        } catch (IOException e) {
            throw new Unusable("cannot make the signing key " + file + ": " + e, e);
        }
        try {
            return of(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new Unusable(file + " is not a signing key (" + e.getMessage() + "): delete it", e);
        } catch (IOException e) {
            throw new Unusable("cannot read the signing key " + file + ": " + e, e);
        }
    }

    private static void write(Path file, String key) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var out = Channels.newOutputStream(Files.newByteChannel(file, options, ownerOnly))) {
            out.write(key.getBytes(UTF_8));
        }
    }

    /**
     * A token that can be told again without being stored: without the key, nobody can calculate it.
     *
     * @param of another one for each text
     * @return as long as {@link TokenGenerator#token()}, URL-safe
     */
    public String derivedToken(String of) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(bytes, HASH));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(of.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + HASH, e);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "SigningKey[***]";
    }
}
