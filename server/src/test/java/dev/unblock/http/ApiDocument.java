package dev.unblock.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The OpenAPI document as tests read it: a new route is tested because it is in the document. */
record ApiDocument(JsonObject json) {
    /** A valid value for each request field. A test that fails here needs another entry. */
    private static final Map<String, Object> SAMPLES = Map.ofEntries(
            Map.entry("team", "South"),
            Map.entry("name", "Somebody"),
            Map.entry("email", "somebody@example.com"),
            Map.entry("password", "long enough"),
            Map.entry("current", House.PASSWORD),
            Map.entry("next", "long enough"),
            Map.entry("language", "ZH"),
            Map.entry("role", "OBSERVER"),
            Map.entry("seniority", "VETERAN"),
            Map.entry("active", true),
            Map.entry("instead", true),
            Map.entry("expiresInHours", 24),
            Map.entry("reusable", false),
            Map.entry("title", "Monday"),
            Map.entry("rhythm", "MONTHLY"),
            Map.entry("weekday", "MONDAY"),
            Map.entry("time", "09:30"),
            Map.entry("zone", "Europe/Berlin"),
            Map.entry("minutes", 45),
            Map.entry("prepareHours", 24),
            Map.entry("moderator", "nobody"),
            Map.entry(
                    "members",
                    new JsonArray()
                            .add(new JsonObject()
                                    .put("member", "nobody")
                                    .put("bringsDeal", true)
                                    .put("votes", true))),
            Map.entry("firstAt", "2026-03-04T02:00:00Z"),
            Map.entry("ended", true),
            Map.entry("outcome", new JsonObject().put("result", "DONE").put("came", "as agreed")),
            Map.entry("granted", true),
            Map.entry("text", "go ahead"),
            Map.entry("strategy", "000000000000-000000000000"),
            Map.entry("board", "000000000000"),
            Map.entry("wanted", true),
            Map.entry("enabled", true),
            Map.entry("added", new JsonArray().add("as always")),
            Map.entry("removed", new JsonArray()),
            Map.entry("pin", new JsonObject().put("spot", "CARD").put("seq", 1).put("card", "000000000000")),
            Map.entry("to", "nobody"),
            Map.entry("deal", "000000000000"),
            Map.entry("seq", 1),
            Map.entry(
                    "obstacles",
                    new JsonArray()
                            .add(new JsonObject().put("text", "No budget").put("remover", "REP"))),
            Map.entry("solutions", new JsonArray().add("Begin small")),
            Map.entry("key", 0),
            Map.entry("grade", 4),
            Map.entry("with", "nobody"),
            Map.entry("movesPrepared", true),
            Map.entry("template", "RESCUE"),
            Map.entry("newcomers", false),
            Map.entry("part", "RESULT"),
            Map.entry("questions", new JsonArray().add("What has changed since last week?")),
            Map.entry("currency", "EUR"),
            Map.entry("practice", false),
            Map.entry("fields", new JsonObject().put("name", "Food plant MES")),
            Map.entry("external", new JsonObject().put("system", "CRM").put("id", "0061")),
            Map.entry("reason", "they asked for it"),
            Map.entry("account", "Acme Foods"),
            Map.entry("owner", "nobody"),
            Map.entry("ownerName", "Somebody"),
            Map.entry("stage", "proposal"),
            Map.entry("amount", 1200000.5),
            Map.entry("closeDate", "2026-05-29"),
            Map.entry("probability", 60),
            Map.entry("category", "COMMIT"),
            Map.entry("nextStep", "Call their buyer"),
            Map.entry("nextStepDate", "2026-04-03"),
            Map.entry("source", "Trade fair"),
            Map.entry("createdOn", "2026-01-05"),
            Map.entry("closedOn", "2026-05-29"),
            Map.entry("lostReason", "Too dear"),
            Map.entry("tags", new JsonArray().add("key account")),
            Map.entry(
                    "stages",
                    Stream.of("OPEN", "WON", "LOST")
                            .map(kind -> new JsonObject()
                                    .put("id", kind)
                                    .put("name", kind)
                                    .put("kind", kind)
                                    .put("required", new JsonArray()))
                            .collect(Collector.of(JsonArray::new, JsonArray::add, JsonArray::addAll))),
            Map.entry("phone", "+49 30 1234"),
            Map.entry("buyingRole", "CHAMPION"),
            Map.entry("attitude", "SUPPORTS"),
            Map.entry("note", "Asks for the payback"),
            Map.entry("version", 1),
            Map.entry("content", "DEALS"),
            Map.entry("encoding", "UTF_8"),
            Map.entry("separator", "COMMA"),
            Map.entry("sheet", "Deals"),
            Map.entry("headerLine", 1),
            Map.entry("lastLine", 2),
            Map.entry(
                    "columns",
                    new JsonArray().add(new JsonObject().put("index", 0).put("field", "NAME"))),
            Map.entry(
                    "stageTexts",
                    new JsonArray().add(new JsonObject().put("text", "Talks").put("kind", "OPEN"))),
            Map.entry("ownerTexts", new JsonArray().add(new JsonObject().put("text", "Ann"))),
            Map.entry("system", "CRM"),
            Map.entry(
                    "ask",
                    new JsonObject().put("what", "call").put("of", "Ms Chen").put("by", "2026-04-07")));

    static ApiDocument of(Browser browser) {
        return new ApiDocument(browser.get("/api/openapi.json").json());
    }

    /** One operation. */
    record Route(HttpMethod method, String path, String who, Optional<JsonObject> schema, Optional<JsonObject> seen) {
        List<String> parameters() {
            return Stream.of(path.split("/", -1))
                    .filter(part -> part.startsWith("{"))
                    .map(part -> part.substring(1, part.length() - 1))
                    .toList();
        }

        /** The path with these values for its parameters. */
        String path(Map<String, String> values) {
            return Stream.of(path.split("/", -1))
                    .map(part -> part.startsWith("{") ? values.get(part.substring(1, part.length() - 1)) : part)
                    .collect(Collectors.joining("/"));
        }

        /** A valid body, if the operation takes one. */
        Optional<JsonObject> sample() {
            return schema.map(fits -> {
                JsonObject body = new JsonObject();
                properties(fits).forEach(name -> body.put(name, value(name)));
                seen.ifPresent(was -> body.put("was", new JsonObject()));
                seen.ifPresent(was -> properties(was)
                        .forEach(name -> body.getJsonObject("was").put(name, value(name))));
                return body;
            });
        }

        /** What the writer saw has a form of its own in each body. */
        private static List<String> properties(JsonObject schema) {
            return schema.getJsonObject("properties").fieldNames().stream()
                    .filter(name -> !name.equals("was"))
                    .toList();
        }

        private static Object value(String field) {
            return Optional.ofNullable(SAMPLES.get(field))
                    .orElseThrow(() -> new AssertionError("no sample for the field " + field));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Route> routes() {
        JsonObject paths = json.getJsonObject("paths");
        return paths.fieldNames().stream()
                .flatMap(path -> paths.getJsonObject(path).fieldNames().stream()
                        .map(method ->
                                route(path, method, paths.getJsonObject(path).getJsonObject(method))))
                .toList();
    }

    private Route route(String path, String method, JsonObject described) {
        // a file has no fields
        Optional<JsonObject> schema = Optional.ofNullable(described.getJsonObject("requestBody"))
                .map(body -> body.getJsonObject("content").getJsonObject("application/json"))
                .map(json -> resolve(json.getJsonObject("schema")));
        Optional<JsonObject> seen = schema.map(
                        it -> it.getJsonObject("properties").getJsonObject("was"))
                .map(this::resolve);
        return new Route(
                HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)), path, described.getString("x-who"), schema, seen);
    }

    /** The target of a {@code $ref}, also of one that may be null instead. */
    JsonObject resolve(JsonObject schema) {
        JsonArray either = schema.getJsonArray("anyOf");
        if (either != null) {
            return either.stream()
                    .map(JsonObject.class::cast)
                    .filter(it -> it.containsKey("$ref"))
                    .findAny()
                    .map(this::resolve)
                    .orElse(schema);
        }
        String reference = schema.getString("$ref");
        if (reference == null) {
            return schema;
        }
        JsonObject at = json;
        for (String part : List.of(reference.substring(2).split("/", -1))) {
            at = Optional.ofNullable(at.getJsonObject(part))
                    .orElseThrow(() -> new AssertionError("dangling " + reference));
        }
        return resolve(at);
    }

    /** Each {@code $ref} anywhere in the document. */
    Stream<JsonObject> references() {
        return references(json);
    }

    private static Stream<JsonObject> references(Object value) {
        return switch (value) {
            case JsonObject object when object.containsKey("$ref") -> Stream.of(object);
            case JsonObject object -> object.stream().flatMap(field -> references(field.getValue()));
            case JsonArray array -> array.stream().flatMap(ApiDocument::references);
            default -> Stream.empty();
        };
    }
}
