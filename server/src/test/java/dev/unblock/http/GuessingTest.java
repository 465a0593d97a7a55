package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.people.Member;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        house.pauses.clear();
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
    void atManyAccountsFromOneAddressIsSlowedDownAndRefusesNobodyElse() {
        for (int i = 0; i < 19; i++) {
            assertThat(guess("nobody" + i + "@example.com", "wrong wrong")).isEqualTo("401 WRONG_CREDENTIALS");
        }
        assertThat(house.pauses).isEmpty();
        for (int i = 19; i < 25; i++) {
            assertThat(guess("nobody" + i + "@example.com", "wrong wrong")).isEqualTo("401 WRONG_CREDENTIALS");
        }
        assertThat(house.pauses).hasSize(6).isSorted().startsWith(Duration.ofSeconds(1));
        assertThat(guess(rep.email(), House.PASSWORD)).isEqualTo("in");
        assertThat(house.pauses).hasSize(6);
        // an hour without a wrong one
        house.clock.pass(Duration.ofHours(1));
        guess("nobody@example.com", "wrong wrong");
        assertThat(house.pauses).hasSize(6);
    }

    @Test
    void doesNotLockOutAnOfficeThatMistypes() {
        List<Member> office = Stream.generate(
                        () -> house.member(rep.team(), house.secrets.id() + "@example.com", Role.REP))
                .limit(21)
                .toList();
        assertThat(office)
                .allSatisfy(member ->
                        assertThat(guess(member.email(), "mistyped it")).isEqualTo("401 WRONG_CREDENTIALS"));
        assertThat(office)
                .allSatisfy(member ->
                        assertThat(guess(member.email(), House.PASSWORD)).isEqualTo("in"));
    }

    @Test
    void isNotSuspectedWhereManySignInAtOnce() throws InterruptedException, ExecutionException {
        Member other = house.member(rep.team(), house.secrets.id() + "@example.com", Role.REP);
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 30)
                    .mapToObj(it -> all.submit(() -> guess(it % 2 == 0 ? rep.email() : other.email(), House.PASSWORD)))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo("in");
            }
        }
    }

    @Test
    void isNoFasterWhereManyGuessAtOnce() throws InterruptedException, ExecutionException {
        List<String> answers = new ArrayList<>();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses = IntStream.range(0, 20)
                    .mapToObj(it -> all.submit(() -> guess(rep.email(), "wrong " + it)))
                    .toList();
            for (var answer : guesses) {
                answers.add(answer.get().replaceFirst(" .*", ""));
            }
        }
        assertThat(answers).filteredOn("401"::equals).hasSize(5);
        assertThat(answers).filteredOn("429"::equals).hasSize(15);
    }

    @Test
    void isSlowedDownWhereverAPasswordIsAskedForAgain() {
        Browser browser = house.signedIn(rep);
        JsonObject wrong = new JsonObject().put("current", "wrong wrong").put("next", "another horse");
        for (int i = 0; i < 3; i++) {
            assertThat(browser.post("/api/me/password", wrong).problem()).isEqualTo("403 WRONG_PASSWORD");
        }
        JsonObject farewell = new JsonObject().put("password", "wrong wrong");
        for (int i = 0; i < 2; i++) {
            assertThat(browser.post("/api/me/deletion", farewell).problem()).isEqualTo("403 WRONG_PASSWORD");
        }
        assertThat(browser.post("/api/me/deletion", farewell).problem()).isEqualTo("429 TOO_MANY_ATTEMPTS");
        assertThat(browser.post("/api/me/password", wrong).problem()).isEqualTo("429 TOO_MANY_ATTEMPTS");
        assertThat(guess(rep.email(), House.PASSWORD)).startsWith("429");
    }
}
