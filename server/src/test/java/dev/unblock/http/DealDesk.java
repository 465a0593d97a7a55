package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Writes deals in a browser, and reads statistics over them. */
record DealDesk(Browser browser) {
    String add(String stage, String createdOn, JsonObject more) {
        JsonObject fields = new JsonObject()
                .put("name", "Deal of " + createdOn)
                .put("stage", stage)
                .put("createdOn", createdOn)
                .mergeIn(more);
        Browser.Answer answer = browser.post("/api/deals", new JsonObject().put("fields", fields));
        assertThat(answer.status()).as(String.valueOf(answer.json())).isEqualTo(201);
        return answer.json().getJsonObject("deal").getString("id");
    }

    static JsonObject closed(String day) {
        return new JsonObject().put("closedOn", day);
    }

    void move(String deal, String from, String to) {
        Browser.Answer answer = browser.patch(
                "/api/deals/" + deal,
                new JsonObject()
                        .put("fields", new JsonObject().put("stage", to))
                        .put("was", new JsonObject().put("stage", from)));
        assertThat(answer.status()).isEqualTo(200);
    }

    JsonObject asked(String path) {
        Browser.Answer answer = browser.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.json();
    }

    static List<JsonObject> list(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }
}
