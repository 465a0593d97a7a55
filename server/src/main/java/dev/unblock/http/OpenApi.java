package dev.unblock.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the OpenAPI 3.1 document from the table of operations and the schemas of their records. An
 * operation's {@code x-who} says who may ask.
 */
final class OpenApi {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String JSON = "application/json";
    private static final String ROOF = "components/schemas";

    private final Schemas.Collection schemas;

    private OpenApi(Schemas schemas) {
        this.schemas = schemas.collect(types(), ROOF);
    }

    private static Set<Class<?>> types() {
        return Stream.concat(
                        Stream.of(Rest.Problem.class),
                        Stream.of(Operation.values())
                                .flatMap(operation -> Stream.of(operation.body, operation.answer)
                                        .filter(Objects::nonNull)))
                .collect(Collectors.toSet());
    }

    static JsonObject document(Schemas schemas, String version) {
        return new OpenApi(schemas).write(version);
    }

    private JsonObject write(String version) {
        JsonObject paths = new JsonObject();
        for (Operation operation : Operation.values()) {
            JsonObject path = paths.getJsonObject(operation.path, new JsonObject());
            paths.put(operation.path, path.put(method(operation), describe(operation)));
        }
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", new JsonObject().put("title", "Unblock").put("version", version))
                .put("paths", paths)
                .put(
                        "components",
                        new JsonObject()
                                .put("schemas", schemas.definitions())
                                .put(
                                        "securitySchemes",
                                        new JsonObject()
                                                .put(
                                                        "session",
                                                        new JsonObject()
                                                                .put("type", "apiKey")
                                                                .put("in", "cookie")
                                                                .put("name", SessionCookie.NAME))));
    }

    private static String method(Operation operation) {
        return operation.verb.name().toLowerCase(Locale.ROOT);
    }

    private JsonObject describe(Operation operation) {
        JsonObject described = new JsonObject()
                .put("operationId", operation.name())
                .put("summary", operation.summary)
                .put("tags", new JsonArray().add(operation.path.replaceFirst("^/api/([\\w-]+).*", "$1")))
                .put("x-who", operation.who.name())
                .put("security", security(operation.who))
                .put("parameters", parameters(operation))
                .put("responses", responses(operation));
        if (operation.body != null) {
            described.put(
                    "requestBody", content(JSON, reference(operation.body)).put("required", true));
        }
        return described;
    }

    private static JsonArray security(Who who) {
        return who == Who.ANYONE
                ? new JsonArray()
                : new JsonArray().add(new JsonObject().put("session", new JsonArray()));
    }

    private static JsonArray parameters(Operation operation) {
        JsonArray parameters = new JsonArray();
        for (Matcher name = PARAMETER.matcher(operation.path); name.find(); ) {
            parameters.add(parameter(name.group(1), "path").put("required", true));
        }
        operation.query().forEach(name -> parameters.add(parameter(name, "query")));
        return parameters;
    }

    private static JsonObject parameter(String name, String in) {
        return new JsonObject().put("name", name).put("in", in).put("schema", new JsonObject().put("type", "string"));
    }

    private JsonObject responses(Operation operation) {
        JsonObject problem = content(Problems.MEDIA_TYPE, reference(Rest.Problem.class));
        return new JsonObject()
                .put(String.valueOf(operation.status), answer(operation))
                .put("default", problem.put("description", "It was not carried out; the code says why"));
    }

    private JsonObject answer(Operation operation) {
        Class<?> answer = operation.answer;
        return answer == null
                ? new JsonObject().put("description", "Done")
                : content(operation.mediaType, reference(answer)).put("description", "Done");
    }

    private static JsonObject content(String mediaType, JsonObject schema) {
        return new JsonObject().put("content", new JsonObject().put(mediaType, new JsonObject().put("schema", schema)));
    }

    private JsonObject reference(Class<?> type) {
        return Objects.requireNonNull(schemas.references().get(type)).copy();
    }
}
