package dev.unblock.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generates the OpenAPI 3.1 document from the endpoints and the schemas of their records. An endpoint's {@code x-who}
 * names its access rule.
 */
final class OpenApi {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String JSON = "application/json";
    private static final String ROOF = "components/schemas";

    private final List<Endpoint> endpoints;
    private final String cookie;
    private final Schemas.Collection schemas;

    private OpenApi(List<Endpoint> endpoints, Schemas schemas, String cookie) {
        this.cookie = cookie;
        this.endpoints = endpoints;
        this.schemas = schemas.collect(types(endpoints), ROOF);
    }

    private static Set<Class<?>> types(List<Endpoint> endpoints) {
        return Stream.concat(
                        Stream.of(Problem.class),
                        endpoints.stream()
                                .flatMap(it -> Stream.of(it.body(), it.answer()).filter(Objects::nonNull)))
                .collect(Collectors.toSet());
    }

    static JsonObject document(List<Endpoint> endpoints, Schemas schemas, String version, String cookie) {
        return new OpenApi(endpoints, schemas, cookie).write(version);
    }

    private JsonObject write(String version) {
        JsonObject paths = new JsonObject();
        for (Endpoint endpoint : endpoints) {
            JsonObject path = paths.getJsonObject(endpoint.path(), new JsonObject());
            paths.put(endpoint.path(), path.put(method(endpoint), describe(endpoint)));
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
                                                                .put("name", cookie))));
    }

    private static String method(Endpoint endpoint) {
        return endpoint.method().name().toLowerCase(Locale.ROOT);
    }

    private JsonObject describe(Endpoint endpoint) {
        JsonObject described = new JsonObject()
                .put("operationId", endpoint.name())
                .put("summary", endpoint.summary())
                .put("tags", new JsonArray().add(endpoint.path().replaceFirst("^/api/([\\w-]+).*", "$1")))
                .put("x-who", endpoint.access().name())
                .put("security", security(endpoint.access()))
                .put("parameters", parameters(endpoint))
                .put("responses", responses(endpoint));
        if (endpoint.body() != null) {
            described.put(
                    "requestBody", content(JSON, reference(endpoint.body())).put("required", true));
        }
        if (endpoint.upload()) {
            JsonObject file = new JsonObject().put("type", "string").put("format", "binary");
            described.put(
                    "requestBody", content("application/octet-stream", file).put("required", true));
        }
        return described;
    }

    private static JsonArray security(AccessRule access) {
        return access.equals(AccessRule.ANYONE)
                ? new JsonArray()
                : new JsonArray().add(new JsonObject().put("session", new JsonArray()));
    }

    private static JsonArray parameters(Endpoint endpoint) {
        JsonArray parameters = new JsonArray();
        for (Matcher name = PARAMETER.matcher(endpoint.path()); name.find(); ) {
            parameters.add(parameter(name.group(1), "path").put("required", true));
        }
        endpoint.query().forEach(name -> parameters.add(parameter(name, "query")));
        return parameters;
    }

    private static JsonObject parameter(String name, String in) {
        return new JsonObject().put("name", name).put("in", in).put("schema", new JsonObject().put("type", "string"));
    }

    private JsonObject responses(Endpoint endpoint) {
        JsonObject problem = content(Problems.MEDIA_TYPE, reference(Problem.class));
        return new JsonObject()
                .put(String.valueOf(endpoint.status()), answer(endpoint))
                .put("default", problem.put("description", "It was not carried out; the code says why"));
    }

    private JsonObject answer(Endpoint endpoint) {
        Class<?> answer = endpoint.answer();
        return answer == null
                ? new JsonObject().put("description", "Done")
                : content(endpoint.mediaType(), reference(answer)).put("description", "Done");
    }

    private static JsonObject content(String mediaType, JsonObject schema) {
        return new JsonObject().put("content", new JsonObject().put(mediaType, new JsonObject().put("schema", schema)));
    }

    private JsonObject reference(Class<?> type) {
        return Objects.requireNonNull(schemas.references().get(type)).copy();
    }
}
