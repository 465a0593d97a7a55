package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.people.Member;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
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

    /** From now on every wrong password from there is followed by a rest, and rests do not end. */
    private void suspect(String address) {
        house.keepsResting = true;
        for (int i = 0; i < 20; i++) {
            house.store.attempts().failed("nobody@" + address, address).await();
        }
    }

    private RawClient guessFrom(String address, String email) {
        String body = credentials(email, "wrong wrong").encode();
        return new RawClient(house.port())
                .say("POST /api/session HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                        + "X-Forwarded-For: " + address + "\r\nContent-Type: application/json\r\nConnection: close\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private String answerFrom(String address, String path, JsonObject body) {
        var request = house.browser().request(HttpMethod.POST, path).putHeader("X-Forwarded-For", address);
        var answer = new Browser.Answer(request.sendJsonObject(body).await());
        return answer.status() < 300 ? "in" : answer.problem();
    }

    private void goOn() {
        house.keepsResting = false;
        for (Runnable rest = house.rests.poll(); rest != null; rest = house.rests.poll()) {
            rest.run();
        }
    }

    @Test
    void atOneAddressKeepsNobodyWaitingWhoIsRightThere() {
        suspect("9.9.9.9");
        try (RawClient wrong = guessFrom("9.9.9.9", "nobody@example.com")) {
            // told, and the line of strangers rests now
            assertThat(wrong.line()).contains("401");
            assertThat(answerFrom("9.9.9.9", "/api/session", credentials(rep.email(), House.PASSWORD)))
                    .isEqualTo("in");
            assertThat(answerFrom("9.9.9.9", "/api/join/" + invitation(), joiner()))
                    .isEqualTo("in");
        } finally {
            goOn();
        }
    }

    @Test
    void fromSomeAddressesTakesNoPlaceFromOthers() throws InterruptedException, ExecutionException {
        List<String> addresses = List.of("9.9.9.1", "9.9.9.2", "9.9.9.3");
        addresses.forEach(this::suspect);
        List<RawClient> clients = new ArrayList<>();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            BlockingQueue<String> answers = new LinkedBlockingQueue<>();
            for (int i = 0; i < 3 * 170; i++) {
                RawClient client = guessFrom(addresses.get(i % 3), "nobody" + i + "@example.com");
                clients.add(client);
                all.execute(() -> answers.add(client.line()));
            }
            // one of each address had its turn; all places are taken when the first is told that there is none
            for (String answer = ""; !answer.contains("503"); answer = answers.take()) {
                assertThat(answer).doesNotContain("200");
            }
            assertThat(answerFrom("9.9.9.4", "/api/session", credentials(rep.email(), House.PASSWORD)))
                    .isEqualTo("in");
            assertThat(answerFrom("9.9.9.4", "/api/join/" + invitation(), joiner()))
                    .isEqualTo("in");
            // and an account that failed is heard too
            assertThat(answerFrom("9.9.9.4", "/api/session", credentials(rep.email(), "mistyped it")))
                    .isEqualTo("401 WRONG_CREDENTIALS");
            assertThat(answerFrom("9.9.9.5", "/api/session", credentials(rep.email(), House.PASSWORD)))
                    .isEqualTo("in");
            goOn();
            clients.forEach(RawClient::close);
        } finally {
            goOn();
        }
    }

    @Test
    void isNotFasterForAnAccountThatExists() {
        suspect("9.9.9.7");
        try (RawClient first = guessFrom("9.9.9.7", "nobody@example.com")) {
            assertThat(first.line()).contains("401");
            try (RawClient known = guessFrom("9.9.9.7", rep.email());
                    RawClient unknown = guessFrom("9.9.9.7", "stranger@example.com")) {
                awaitFailureOf(rep.email());
                assertThat(known.isClosedAfter("")).isFalse();
                assertThat(unknown.isClosedAfter("")).isFalse();
            }
        } finally {
            goOn();
        }
    }

    private void awaitFailureOf(String email) {
        while (house.store.attempts().standing(email).await().isTrusted()) {
            Thread.onSpinWait();
        }
    }

    private static JsonObject credentials(String email, String password) {
        return new JsonObject().put("email", email).put("password", password);
    }

    private JsonObject joiner() {
        return credentials(house.secrets.id() + "@example.com", House.PASSWORD)
                .put("name", "New")
                .put("language", "EN");
    }

    private String invitation() {
        Member manager = house.member(rep.team(), house.secrets.id() + "@example.com", Role.MANAGER);
        return house.store
                .invitations()
                .make(manager, Role.REP, Seniority.NEWCOMER, Duration.ofHours(1), false)
                .await()
                .orElseThrow()
                .token();
    }
}
