package dev.unblock.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.people.TokenGenerator;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(new TokenGenerator(new SecureRandom()), 2);

    @Test
    void areKeptAsArgon2idWithTheRecommendedSettingsAndASaltOfTheirOwn() {
        String hash = passwords.hash("正确的马 battery");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash("正确的马 battery")).isNotEqualTo(hash);
        assertThat(passwords.matches(hash, "正确的马 battery")).isTrue();
        assertThat(passwords.matches(hash, "正确的牛 battery")).isFalse();
    }

    @Test
    void ofNobodyMatchNothing() {
        assertThat(passwords.matches(null, "anything at all")).isFalse();
    }

    @Test
    void areHashedRightlyWhenManyComeAtOnce() {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 8)
                    .mapToObj(it ->
                            many.submit(() -> passwords.matches(passwords.hash("password " + it), "password " + it)))
                    .toList();
            assertThat(all).allSatisfy(one -> assertThat(one.get()).isTrue());
        }
    }
}
