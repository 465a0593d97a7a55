package dev.unblock.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.unblock.people.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    private final Secrets secrets = new Secrets(new SecureRandom());

    @Test
    void isMadeOnceAndForItsOwnerOnly(@TempDir Path folder) throws IOException {
        SigningKey first = SigningKey.in(folder.resolve("data"), secrets);
        SigningKey again = SigningKey.in(folder.resolve("data"), secrets);
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
        String key = secrets.token();
        assertThat(SigningKey.of(key).toString()).doesNotContain(key);
    }
}
