package dev.unblock.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses request bodies and validates them against the schemas of the OpenAPI document. */
public final class Bodies {
    /** Far above the largest valid body. */
    static final long MAX_BYTES = 64 * 1024;

    private static final Pattern MISSING = Pattern.compile("required property \"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("^#/([A-Za-z]{1,40})(?:/|$)");

    private final Schemas schemas;
    private final ObjectMapper mapper;
    private final Map<Class<?>, Validator> validators = new ConcurrentHashMap<>();

    Bodies(Schemas schemas, ObjectMapper mapper) {
        this.schemas = schemas;
        this.mapper = mapper;
    }

    /** Only JSON, because a form on another site can send every other type. */
    static void refuseOtherTypes(RoutingContext request) {
        goOn(request, mediaType(request).equals("application/json"));
    }

    /** For endpoints without a body. */
    static void refuseForms(RoutingContext request) {
        String media = mediaType(request);
        goOn(request, !media.startsWith("multipart/") && !media.equals("application/x-www-form-urlencoded"));
    }

    private static String mediaType(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static void goOn(RoutingContext request, boolean isRight) {
        if (isRight) {
            request.next();
        } else {
            request.fail(Refused.because(ProblemCode.UNSUPPORTED_TYPE));
        }
    }

    <T> T read(Buffer sent, Class<T> type) {
        JsonObject body = parse(sent);
        check(body, type);
        try {
            return mapper.convertValue(body.getMap(), type);
        } catch (IllegalArgumentException unfit) {
            throw unfit(unfit.getCause());
        }
    }

    /**
     * The body matches the schema but holds an impossible value, such as an invalid character or a date that no
     * calendar has.
     */
    private static Refused unfit(@Nullable Throwable why) {
        return why instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                        && mapping.getPath().getFirst().getFieldName() != null
                ? Refused.field(mapping.getPath().getFirst().getFieldName(), "Contains a value that cannot be stored.")
                : Refused.because(ProblemCode.MALFORMED, "The body does not match the schema of this endpoint.");
    }

    private static JsonObject parse(Buffer sent) {
        try {
            return new JsonObject(sent);
        } catch (DecodeException | ClassCastException e) {
            throw Refused.because(ProblemCode.MALFORMED, "The body must be one JSON object.");
        }
    }

    private void check(JsonObject body, Class<?> type) {
        OutputUnit verdict = validators.computeIfAbsent(type, this::validator).validate(body);
        if (!verdict.getValid()) {
            throw verdict.getErrors().stream()
                    .flatMap(error -> field(error).stream())
                    .findFirst()
                    .orElse(Refused.because(
                            ProblemCode.MALFORMED, "The body does not match the schema of this endpoint."));
        }
    }

    private Validator validator(Class<?> type) {
        return Validator.create(JsonSchema.of(schemas.standalone(type)), Schemas.OPTIONS);
    }

    /** The first error that names a field; it never repeats the input, which may be a password. */
    private static Optional<Refused> field(OutputUnit error) {
        Matcher missing = MISSING.matcher(error.getError());
        if (missing.find()) {
            return Optional.of(Refused.field(missing.group(1), "The field is missing."));
        }
        Matcher place = PLACE.matcher(error.getInstanceLocation());
        return place.find()
                ? Optional.of(Refused.field(
                        place.group(1), "The field is unknown or does not match its schema in /api/openapi.json."))
                : Optional.empty();
    }
}
