package dev.unblock.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.unblock.board.TextRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads one kind of document as JSON. Create one per kind and keep it, because it caches what Jackson finds
 * out about the type. Thread-safe.
 *
 * <p>Records as objects, sealed types tagged (see {@link SealedTypes}), instants and days as ISO-8601, null fields left
 * out. A missing or null field that is not {@code @Nullable} is always an error.
 */
public final class Json<T> {
    /** Deeper than any of our documents. */
    private static final int MAX_DEPTH = 16;
    /** The longest text has a thousand characters, each of which JSON may escape. */
    private static final int MAX_TEXT_CHARS = 16_384;
    /** Field names, and ids as keys: what was stored under a long key must be readable. */
    private static final int MAX_NAME_CHARS = MAX_TEXT_CHARS;
    /** Digits of a long. */
    private static final int MAX_NUMBER_CHARS = 32;
    /** A snapshot of the fullest board; the socket limits frames to far less. */
    private static final long MAX_DOCUMENT_BYTES = 64L << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_TEXT_CHARS)
                            .maxNameLength(MAX_NAME_CHARS)
                            .maxNumberLength(MAX_NUMBER_CHARS)
                            .maxDocumentLength(MAX_DOCUMENT_BYTES)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new LegacyDayReader())
            .addModule(new PersistentCollections())
            .addModule(new SealedTypes())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /** For input from outside. */
    private static final JsonMapper DOOR = MAPPER.rebuild()
            .addModule(new SimpleModule("door")
                    .addDeserializer(String.class, new CleanText())
                    .addDeserializer(Instant.class, new NearTime())
                    .addDeserializer(long.class, new SafeNumber())
                    .addDeserializer(Long.class, new SafeNumber())
                    .setDeserializerModifier(new ExactNames()))
            // an empty string is not a valid number, day or boolean
            .withCoercionConfigDefaults(all -> all.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .build();

    private final ObjectWriter writer;
    private final ObjectReader stored;
    private final ObjectReader strict;

    private Json(Class<T> root) {
        writer = MAPPER.writerFor(root);
        stored = MAPPER.readerFor(root);
        strict = DOOR.readerFor(root).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** @param root the declared type: for a sealed family the interface */
    public static <T> Json<T> of(Class<T> root) {
        return new Json<>(root);
    }

    /** The shared mapper, for libraries that need one; do not configure it. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** The same for input from outside; do not configure it. */
    public static ObjectMapper door() {
        return DOOR;
    }

    public byte[] bytes(T value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write " + value.getClass().getName(), e);
        }
    }

    public String text(T value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write " + value.getClass().getName(), e);
        }
    }

    /** Reads stored data; unknown fields are ignored. */
    public T stored(String json) throws Malformed {
        try {
            return orMalformed(stored.readValue(json));
        } catch (IOException e) {
            throw new Malformed(e);
        }
    }

    /** Reads stored data; unknown fields are ignored. */
    public T stored(byte[] json) throws Malformed {
        try {
            return orMalformed(stored.readValue(json));
        } catch (IOException e) {
            throw new Malformed(e);
        }
    }

    /** Reads input from a client: unknown fields are refused, and texts that break the {@link TextRule}. */
    public T strict(byte[] json) throws Malformed {
        try {
            return orMalformed(strict.readValue(json));
        } catch (IOException e) {
            throw new Malformed(e);
        }
    }

    private T orMalformed(@Nullable T value) throws IOException {
        if (value == null) {
            throw new IOException("null");
        }
        return value;
    }

    /** A text that may be stored. */
    private static final class CleanText extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1;

        CleanText() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !TextRule.isClean(text)) {
                throw JsonMappingException.from(parser, "a character that cannot be kept");
            }
            return text;
        }

        @Override
        public LogicalType logicalType() {
            return LogicalType.Textual;
        }
    }

    /** A number that JavaScript represents exactly and that does not overflow in sums and comparisons. */
    private static final class SafeNumber extends StdScalarDeserializer<Long> {
        private static final long serialVersionUID = 1;
        private static final long LARGEST = (1L << 53) - 1;

        SafeNumber() {
            super(Long.class);
        }

        @Override
        public Long deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Long number = _parseLong(parser, context, Long.class);
            if (number == null || number > LARGEST || number < -LARGEST) {
                throw JsonMappingException.from(parser, "a number that browsers do not count to");
            }
            return number;
        }

        @Override
        public LogicalType logicalType() {
            return LogicalType.Integer;
        }
    }

    /** Reads enums by their exact names; Jackson would trim blanks. */
    private static final class ExactNames extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> reader) {
            Map<String, Object> byName = Arrays.stream(type.getRawClass().getEnumConstants())
                    .collect(Collectors.toUnmodifiableMap(it -> ((Enum<?>) it).name(), it -> it));
            return new ExactName(type, byName);
        }
    }

    private static final class ExactName extends StdScalarDeserializer<Object> {
        private static final long serialVersionUID = 1;

        private final transient Map<String, Object> byName;

        ExactName(JavaType type, Map<String, Object> byName) {
            super(type);
            this.byName = byName;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object named = parser.hasToken(JsonToken.VALUE_STRING) ? byName.get(parser.getText()) : null;
            if (named == null) {
                throw JsonMappingException.from(parser, "not one of the names");
            }
            return named;
        }

        @Override
        public LogicalType logicalType() {
            return LogicalType.Enum;
        }
    }

    /** A time in the range that boards accept; the database and calendars do not go beyond. */
    private static final class NearTime extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1;
        private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

        NearTime() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                Instant time = Instant.parse(StringDeserializer.instance.deserialize(parser, context));
                if (!time.isBefore(FIRST) && time.isBefore(LAST)) {
                    return time;
                }
            } catch (DateTimeParseException noTime) {
                // same error as for a date out of range
            }
            throw JsonMappingException.from(parser, "a time that no calendar knows");
        }

        @Override
        public LogicalType logicalType() {
            return LogicalType.DateTime;
        }
    }

    /** Not the expected JSON. The message says where, but never repeats the input, which may be a secret. */
    public static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final boolean unknownType;

        private Malformed(IOException cause) {
            super("malformed JSON at /" + path(cause));
            unknownType = cause instanceof InvalidTypeIdException;
        }

        /** Whether the cause is an unknown type name, as a newer client would send. */
        public boolean unknownType() {
            return unknownType;
        }

        private static String path(IOException cause) {
            return cause instanceof JsonMappingException mapping
                    ? mapping.getPath().stream()
                            .map(it -> it.getFieldName() == null ? Integer.toString(it.getIndex()) : it.getFieldName())
                            .collect(Collectors.joining("/"))
                    : "";
        }
    }
}
