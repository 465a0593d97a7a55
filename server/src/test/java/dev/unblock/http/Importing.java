package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A manager who imports files. */
record Importing(Browser manager) {
    static final String CHOICES = "/choices";

    Browser.Answer send(byte[] file, String name) {
        return manager.keep(manager.request(HttpMethod.POST, "/api/deal-imports?currency=USD&name=" + name)
                .putHeader("Content-Type", "application/octet-stream")
                .sendBuffer(Buffer.buffer(file))
                .await());
    }

    /** A file that was read. */
    JsonObject open(byte[] file) {
        Browser.Answer answer = send(file, "deals.csv");
        assertThat(answer.status())
                .as(String.valueOf(answer.response().bodyAsString()))
                .isEqualTo(201);
        return settled(id(answer.json()));
    }

    JsonObject open(String file) {
        return open(file.getBytes(StandardCharsets.UTF_8));
    }

    static String id(JsonObject detail) {
        return detail.getJsonObject("item").getString("id");
    }

    static String state(JsonObject detail) {
        return detail.getJsonObject("item").getString("state");
    }

    /** Once the server does not work on it any more. */
    JsonObject settled(String id) {
        JsonObject detail = manager.get("/api/deal-imports/" + id).json();
        while (List.of("READING", "WRITING", "UNDOING").contains(state(detail))) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            detail = manager.get("/api/deal-imports/" + id).json();
        }
        return detail;
    }

    JsonObject choose(JsonObject detail, JsonObject choices) {
        Browser.Answer answer = manager.put("/api/deal-imports/" + id(detail) + CHOICES, choices);
        assertThat(answer.status())
                .as(String.valueOf(answer.response().bodyAsString()))
                .isEqualTo(200);
        return settled(id(detail));
    }

    Browser.Answer tryConfirm(JsonObject detail) {
        return manager.post(
                "/api/deal-imports/" + id(detail) + "/confirm",
                new JsonObject().put("version", detail.getInteger("version")));
    }

    JsonObject confirm(JsonObject detail) {
        Browser.Answer answer = tryConfirm(detail);
        assertThat(answer.status())
                .as(String.valueOf(answer.response().bodyAsString()))
                .isEqualTo(200);
        JsonObject done = settled(id(detail));
        assertThat(state(done)).isEqualTo("DONE");
        return done;
    }

    JsonObject undo(JsonObject detail) {
        Browser.Answer answer = manager.post("/api/deal-imports/" + id(detail) + "/undo", null);
        assertThat(answer.status())
                .as(String.valueOf(answer.response().bodyAsString()))
                .isEqualTo(200);
        JsonObject undone = settled(id(detail));
        assertThat(state(undone)).isEqualTo("UNDONE");
        return undone.getJsonObject("item").getJsonObject("undone");
    }

    JsonObject all(String file) {
        return confirm(open(file));
    }

    static JsonObject counts(JsonObject detail) {
        return detail.getJsonObject("item").getJsonObject("counts");
    }

    static List<Integer> figures(JsonObject detail) {
        JsonObject counts = counts(detail);
        return List.of(
                counts.getInteger("added"),
                counts.getInteger("changed"),
                counts.getInteger("unchanged"),
                counts.getInteger("refused"));
    }

    List<JsonObject> rows(JsonObject detail, String query) {
        return manager.get("/api/deal-imports/" + id(detail) + "/rows" + query).json().getJsonArray("rows").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    JsonObject deals() {
        return manager.get("/api/deals").json();
    }

    JsonObject deal(String name) {
        return deals().getJsonArray("deals").stream()
                .map(JsonObject.class::cast)
                .filter(it -> it.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The columns of a file, read as proposed but for one. */
    static JsonArray columns(JsonObject detail, int index, String field) {
        JsonArray columns = new JsonArray();
        JsonArray known = detail.getJsonObject("preview").getJsonArray("columns");
        for (int at = 0; at < known.size(); at++) {
            JsonObject said = known.getJsonObject(at).getJsonObject("said");
            columns.add(at == index ? said.copy().put("field", field) : said);
        }
        return columns;
    }
}
