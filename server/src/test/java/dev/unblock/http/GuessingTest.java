package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.people.Member;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Guessing passwords. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuessingTest {
    private final House house = new House();
    private final Member rep = house.member(house.team("North"), "rep@example.com", Role.REP);

    @BeforeEach
    void longAfterTheLastTest() {
        house.clock.pass(Duration.ofHours(2));
    }

    @AfterAll
    void close() {
        house.close();
    }

    private String guess(String email, String password) {
        var answer = house.browser()
                .post("/api/session", new JsonObject().put("email", email).put("password", password));
        return answer.status() == 200 ? "in" : answer.problem() + waits(answer);
    }

    private String waits(Browser.Answer answer) {
        String wait = answer.response().getHeader("Retry-After");
        return wait == null ? "" : " after " + wait;
    }

    @Test
    void isSlowedDownAndTheWaitDoubles() {
        for (int i = 0; i < 5; i++) {
            assertThat(guess(rep.email(), "wrong wrong")).isEqualTo("401 WRONG_CREDENTIALS");
        }
        assertThat(guess(rep.email(), House.PASSWORD)).isEqualTo("429 TOO_MANY_ATTEMPTS after 30");
        house.clock.pass(Duration.ofSeconds(30));
        assertThat(guess(rep.email(), "wrong wrong")).isEqualTo("401 WRONG_CREDENTIALS");
        assertThat(guess(rep.email(), House.PASSWORD)).isEqualTo("429 TOO_MANY_ATTEMPTS after 60");
        house.clock.pass(Duration.ofSeconds(60));
        assertThat(guess(rep.email(), House.PASSWORD)).isEqualTo("in");
        assertThat(guess(rep.email(), "wrong wrong")).isEqualTo("401 WRONG_CREDENTIALS");
    }

    @Test
    void doesNotTellWhetherTheAccountExists() {
        for (int i = 0; i < 5; i++) {
            guess("nobody@example.com", "wrong wrong");
        }
        assertThat(guess("nobody@example.com", "wrong wrong")).isEqualTo("429 TOO_MANY_ATTEMPTS after 30");
    }

    @Test
    void atManyAccountsFromOneAddressIsSlowedDownToo() {
        for (int i = 0; i < 20; i++) {
            assertThat(guess("nobody" + i + "@example.com", "wrong wrong")).isEqualTo("401 WRONG_CREDENTIALS");
        }
        assertThat(guess(rep.email(), House.PASSWORD)).isEqualTo("429 TOO_MANY_ATTEMPTS after 30");
    }
}
