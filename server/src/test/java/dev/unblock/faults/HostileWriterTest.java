package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.board.DealFacts;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Remover;
import dev.unblock.http.Browser;
import dev.unblock.live.Protocol;
import dev.unblock.store.TestDatabase;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person with all rights sends every field of every frame and body at its limits, beyond them, and invalid. Nobody
 * else notices, then or after a restart, and the server has no internal errors.
 */
class HostileWriterTest {
    private static final String DEAL = "deal00000000";
    private static final String OBSTACLE = "obstacle0000";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int ERROR = 500;
    private static final int MEGABYTE = 1 << 20;
    /** With this length a frame is still readable, including the fields around it. */
    private static final int MESSAGE = 60_000;

    private static final int AT_ONCE = 16;

    @TempDir
    Path folder;

    private Meeting meeting;
    private Player mia;
    private Player eve;

    @BeforeEach
    void open() {
        meeting = Meeting.ofFastWriters(TestDatabase.fresh(), folder);
        meeting.becomesReview();
        mia = meeting.manager("mia");
        eve = meeting.guest("eve");
        mia.send(new Command.AddDeal(DEAL, "Deal", mia.me(), DealFacts.NONE, null));
        mia.send(new Command.RaiseObstacle(OBSTACLE, DEAL, "No budget", ObstacleType.BUDGET, Remover.REP, null, false));
        mia.awaitAnswers();
    }

    @AfterEach
    void close() {
        meeting.close();
    }

    @Test
    void nothingThatIsSaidOnASocketTakesTheBoardFromAnybody() {
        SampleFrames samples = new SampleFrames(known());
        HostileSocket hostile = new HostileSocket(mia);
        List<String> orders = new ArrayList<>();
        for (Class<?> command : SampleFrames.of(Command.class)) {
            if (command.getRecordComponents().length > 0) {
                Nuisances.variants(samples.sample(command), Nuisances.ALL).stream()
                        .map(variant -> anew(command, samples, variant))
                        .map(Nuisances::json)
                        .forEach(orders::add);
            }
        }
        hostile.order(orders.stream().filter(order -> order.length() < MESSAGE).toList());
        assertThat(hostile.thrownOutFor()).isEmpty();

        for (Class<?> frame : SampleFrames.of(Protocol.FromClient.class)) {
            if (frame != Protocol.Cmd.class && frame != Protocol.Hello.class) {
                Nuisances.variants(samples.sample(frame), Nuisances.FEW)
                        .forEach(variant -> hostile.say(Nuisances.json(variant)));
            }
        }
        for (Object hello : Nuisances.variants(samples.sample(Protocol.Hello.class), Nuisances.FEW)) {
            Object said = hello;
            if (hello instanceof Map<?, ?> fields && "Some words".equals(fields.get("ticket"))) {
                Map<Object, Object> copy = new LinkedHashMap<>(fields);
                copy.put("ticket", mia.ticket());
                said = copy;
            }
            hostile.begin(Nuisances.json(said));
        }
        hostile.say("\"" + "x".repeat(MEGABYTE) + "\"");
        // a writer with all rights may also lock the board, and has
        hostile.order(List.of("{\"t\":\"change-settings\",\"locked\":false}"));
        hostile.leave();
        nobodyNoticed();
    }

    @Test
    void nothingThatIsSentToTheApiBreaksIt() {
        Browser browser = meeting.manager();
        JsonObject document = browser.get("/api/openapi.json").json();
        List<Future<String>> answers = new ArrayList<>();
        for (SampleBodies.Operation it : new SampleBodies(document, known()).operations()) {
            List<Object> nuisances = it.isSlow() ? Nuisances.FEW : Nuisances.ALL;
            String path = it.path().replaceAll("\\{board}", meeting.board()).replaceAll("\\{\\w+}", OBSTACLE);
            if (it.body() != null) {
                for (Object body : Nuisances.variants(it.body(), nuisances)) {
                    send(answers, browser, it.method(), path, Nuisances.json(body));
                }
                send(answers, browser, it.method(), path, "\"" + "x".repeat(MEGABYTE) + "\"");
            }
            for (Object text : Nuisances.TEXTS) {
                String hostile = Nuisances.escaped((String) text);
                if (hostile.length() < 3_000) {
                    if (it.path().contains("{") && !hostile.isEmpty()) {
                        String body = it.body() == null ? null : Nuisances.json(it.body());
                        send(answers, browser, it.method(), it.path().replaceAll("\\{\\w+}", hostile), body);
                    }
                    for (String name : it.query()) {
                        send(answers, browser, it.method(), path + "?" + name + "=" + hostile, null);
                    }
                }
            }
        }
        assertThat(answers.stream().map(answer -> answer.await()).filter(answer -> !answer.isEmpty()))
                .isEmpty();
        nobodyNoticed();
    }

    private Map<String, Object> known() {
        return Map.ofEntries(
                Map.entry("deal", DEAL),
                Map.entry("card", OBSTACLE),
                Map.entry("obstacle", OBSTACLE),
                Map.entry("about", OBSTACLE),
                Map.entry("into", OBSTACLE),
                Map.entry("board", meeting.board()),
                Map.entry("owner", mia.me()),
                Map.entry("assignee", mia.me()),
                Map.entry("member", mia.me()),
                Map.entry("moderator", mia.me()),
                Map.entry("following", mia.me()),
                Map.entry("currency", "EUR"),
                Map.entry("time", "09:30"),
                Map.entry("zone", "Asia/Shanghai"),
                Map.entry("email", "someone@example.com"),
                Map.entry("client", "hostile"),
                Map.entry("v", Protocol.VERSION),
                Map.entry("op", 100_000));
    }

    /** Commands that create something get a fresh id, unless the id is the invalid value. */
    private static Object anew(Class<?> command, SampleFrames samples, Object variant) {
        String key = command.getRecordComponents()[0].getName();
        if (variant instanceof Map<?, ?> fields
                && fields.get(key) instanceof String id
                && id.matches("hostile\\d{5}")) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            copy.put("t", fields.get("t"));
            copy.putAll(fields);
            copy.put(key, samples.fresh());
            return copy;
        }
        return variant;
    }

    /** Failures, if any; many requests run at a time. */
    private static void send(
            List<Future<String>> answers, Browser browser, String method, String path, @Nullable String body) {
        if (answers.size() >= AT_ONCE) {
            answers.get(answers.size() - AT_ONCE).await();
        }
        var request = browser.request(HttpMethod.valueOf(method), path);
        var sent = body == null
                ? request.send()
                : request.putHeader("Content-Type", "application/json").sendBuffer(Buffer.buffer(body));
        answers.add(sent.map(answer -> answer.statusCode() < ERROR
                ? ""
                : answer.statusCode() + " " + method + " " + path + " "
                        + (body == null ? "" : body.substring(0, Math.min(300, body.length())))));
    }

    /** Everybody is still connected, sees what the log says, and can continue; also after a restart. */
    private void nobodyNoticed() {
        assertThat(eve.ends()).isEmpty();
        mia.send(new Command.ParkStory("story0000000", null, "Zanzibar, still here"));
        meeting.settle();
        Eventually.is("what was written last is found", () -> found("Zanzibar"));
        everythingOpens();
        meeting.restart();
        meeting.settle();
        meeting.guest("late")
                .await("the story is there", late -> late.board().cards().containsKey("story0000000"));
        mia.send(new Command.ParkStory("story0000001", null, "Madagascar, and on it goes"));
        meeting.settle();
        Eventually.is("what was written after the restart is found", () -> found("Madagascar"));
        everythingOpens();
    }

    private boolean found(String word) {
        Browser.Answer answer = meeting.manager().get("/api/archive?q=" + word);
        return answer.status() == 200 && answer.json().getInteger("total") > 0;
    }

    /** Every GET endpoint; those that name something which does not exist refuse. */
    private void everythingOpens() {
        JsonObject document = meeting.manager().get("/api/openapi.json").json();
        Map<String, String> existing = Map.of("board", meeting.board(), "deal", DEAL, "member", mia.me(), "seq", "1");
        for (SampleBodies.Operation it : new SampleBodies(document, known()).operations()) {
            if (it.method().equals("GET")) {
                String path = it.path();
                for (Map.Entry<String, String> id : existing.entrySet()) {
                    path = path.replace("{" + id.getKey() + "}", id.getValue());
                }
                int status = meeting.manager()
                        .get(path.replaceAll("\\{\\w+}", OBSTACLE))
                        .status();
                assertThat(status).as(path).isEqualTo(path.contains("{") ? NOT_FOUND : OK);
            }
        }
    }
}
