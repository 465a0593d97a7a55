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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Addresses from which passwords are guessed. Their pauses outlast a test, so each test has its own server. */
class SuspectAddressTest {
    private final House house = new House();
    private final Member rep = house.member(house.team("North"), "rep@example.com", Role.REP);

    @AfterEach
    void close() {
        house.close();
    }

    /** From now on every wrong password from there causes a pause, and pauses do not end. */
    private void suspect(String address) {
        house.keepsResting = true;
        for (int i = 0; i < 20; i++) {
            house.attempts.failed("nobody@" + address, address).await();
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
            // answered, and the untrusted queue pauses now
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
            // one of each address had its turn; all places are taken when the first request is refused
            for (String answer = ""; !answer.contains("503"); answer = answers.take()) {
                assertThat(answer).doesNotContain("200");
            }
            assertThat(answerFrom("9.9.9.4", "/api/session", credentials(rep.email(), House.PASSWORD)))
                    .isEqualTo("in");
            assertThat(answerFrom("9.9.9.4", "/api/join/" + invitation(), joiner()))
                    .isEqualTo("in");
            // and an account with failures is checked as well
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
        while (house.attempts.standing(email).await().isTrusted()) {
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
        return house.invitations
                .make(manager, Role.REP, Seniority.NEWCOMER, Duration.ofHours(1), false)
                .await()
                .orElseThrow()
                .token();
    }
}
