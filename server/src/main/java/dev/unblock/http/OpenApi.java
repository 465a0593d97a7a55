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
 * Writes the OpenAPI 3.1 document from the tables of operations and the schemas of their records. An
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
                        Operation.all().stream()
                                .map(Operation::terms)
                                .flatMap(terms ->
                                        Stream.of(terms.body(), terms.answer()).filter(Objects::nonNull)))
                .collect(Collectors.toSet());
    }

    static JsonObject document(Schemas schemas, String version) {
        return new OpenApi(schemas).write(version);
    }

    private JsonObject write(String version) {
        JsonObject paths = new JsonObject();
        for (Operation operation : Operation.all()) {
            Terms terms = operation.terms();
            JsonObject path = paths.getJsonObject(terms.path(), new JsonObject());
            paths.put(terms.path(), path.put(method(terms), describe(operation.name(), terms)));
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

    private static String method(Terms terms) {
        return terms.method().name().toLowerCase(Locale.ROOT);
    }

    private JsonObject describe(String name, Terms terms) {
        JsonObject described = new JsonObject()
                .put("operationId", name)
                .put("summary", terms.summary())
                .put("tags", new JsonArray().add(terms.path().replaceFirst("^/api/([\\w-]+).*", "$1")))
                .put("x-who", terms.who().name())
                .put("security", security(terms.who()))
                .put("parameters", parameters(terms))
                .put("responses", responses(terms));
        if (terms.body() != null) {
            described.put("requestBody", content(JSON, reference(terms.body())).put("required", true));
        }
        return described;
    }

    private static JsonArray security(Who who) {
        return who == Who.ANYONE
                ? new JsonArray()
                : new JsonArray().add(new JsonObject().put("session", new JsonArray()));
    }

    private static JsonArray parameters(Terms terms) {
        JsonArray parameters = new JsonArray();
        for (Matcher name = PARAMETER.matcher(terms.path()); name.find(); ) {
            parameters.add(parameter(name.group(1), "path").put("required", true));
        }
        terms.query().forEach(name -> parameters.add(parameter(name, "query")));
        return parameters;
    }

    private static JsonObject parameter(String name, String in) {
        return new JsonObject().put("name", name).put("in", in).put("schema", new JsonObject().put("type", "string"));
    }

    private JsonObject responses(Terms terms) {
        JsonObject problem = content(Problems.MEDIA_TYPE, reference(Rest.Problem.class));
        return new JsonObject()
                .put(String.valueOf(terms.status()), answer(terms))
                .put("default", problem.put("description", "It was not carried out; the code says why"));
    }

    private JsonObject answer(Terms terms) {
        Class<?> answer = terms.answer();
        return answer == null
                ? new JsonObject().put("description", "Done")
                : content(terms.mediaType(), reference(answer)).put("description", "Done");
    }

    private static JsonObject content(String mediaType, JsonObject schema) {
        return new JsonObject().put("content", new JsonObject().put(mediaType, new JsonObject().put("schema", schema)));
    }

    private JsonObject reference(Class<?> type) {
        return Objects.requireNonNull(schemas.references().get(type)).copy();
    }
}
