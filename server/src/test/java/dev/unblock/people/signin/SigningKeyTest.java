package dev.unblock.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.unblock.people.TokenGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    private final TokenGenerator tokens = new TokenGenerator(new SecureRandom());

    @Test
    void isMadeOnceAndForItsOwnerOnly(@TempDir Path folder) throws IOException {
        SigningKey first = SigningKey.in(folder.resolve("data"), tokens);
        SigningKey again = SigningKey.in(folder.resolve("data"), tokens);
        assertThat(again.bytes()).isEqualTo(first.bytes());
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("data").resolve("session.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isNotShort() {
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.of("short"));
    }

    @Test
    void isNotShown() {
        String key = tokens.token();
        assertThat(SigningKey.of(key).toString()).doesNotContain(key);
    }
}
