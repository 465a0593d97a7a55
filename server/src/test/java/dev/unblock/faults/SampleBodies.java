package dev.unblock.faults;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A body of every kind that the server accepts, generated from the schemas of its API document. */
final class SampleBodies {
    private final JsonObject document;
    private final Map<String, Object> known;

    /** @param known values for fields of these names, such as existing ids */
    SampleBodies(JsonObject document, Map<String, Object> known) {
        this.document = document;
        this.known = known;
    }

    /** An operation; {@code body} is absent if it takes none. */
    record Operation(
            String method,
            String path,
            List<String> query,
            @Nullable Object body) {
        boolean isSlow() {
            return body instanceof Map<?, ?> fields
                    && (fields.containsKey("password") || fields.containsKey("current"));
        }
    }

    List<Operation> operations() {
        JsonObject paths = document.getJsonObject("paths");
        return paths.fieldNames().stream()
                .flatMap(path -> paths.getJsonObject(path).fieldNames().stream()
                        .map(method -> operation(
                                method, path, paths.getJsonObject(path).getJsonObject(method))))
                .toList();
    }

    private Operation operation(String method, String path, JsonObject described) {
        List<String> query = described.getJsonArray("parameters").stream()
                .map(JsonObject.class::cast)
                .filter(parameter -> parameter.getString("in").equals("query"))
                .map(parameter -> parameter.getString("name"))
                .toList();
        Object body = Optional.ofNullable(described.getJsonObject("requestBody"))
                // a file has none
                .map(it -> it.getJsonObject("content").getJsonObject("application/json"))
                .map(content -> sample("", content.getJsonObject("schema")))
                .orElse(null);
        return new Operation(method.toUpperCase(java.util.Locale.ROOT), path, query, body);
    }

    private Object sample(String name, JsonObject schema) {
        if (schema.containsKey("$ref")) {
            JsonObject found = document;
            for (String step : schema.getString("$ref").substring(2).split("/", -1)) {
                found = found.getJsonObject(step);
            }
            return sample(name, found);
        }
        if (schema.containsKey("anyOf")) {
            return schema.getJsonArray("anyOf").stream()
                    .map(JsonObject.class::cast)
                    .filter(it -> !"null".equals(it.getValue("type")))
                    .findFirst()
                    .map(it -> sample(name, it))
                    .orElseThrow();
        }
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").getValue(0);
        }
        if (known.containsKey(name)) {
            return known.get(name);
        }
        return switch (type(schema)) {
            case "object" -> {
                Map<String, Object> sample = new LinkedHashMap<>();
                JsonObject fields = schema.getJsonObject("properties", new JsonObject());
                fields.fieldNames().forEach(field -> sample.put(field, sample(field, fields.getJsonObject(field))));
                yield sample;
            }
            case "array" -> List.of(sample(name, schema.getJsonObject("items")));
            case "boolean" -> false;
            case "integer", "number" -> schema.getInteger("minimum", 1);
            default -> "date-time".equals(schema.getString("format")) ? "2026-12-01T09:00:00Z" : "Some words";
        };
    }

    private static String type(JsonObject schema) {
        return schema.getValue("type") instanceof JsonArray types
                ? types.stream()
                        .map(Object::toString)
                        .filter(it -> !it.equals("null"))
                        .findFirst()
                        .orElse("string")
                : schema.getString("type", "object");
    }
}
