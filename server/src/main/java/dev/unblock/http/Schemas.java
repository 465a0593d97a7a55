package dev.unblock.http;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON schemas of request and response records. Every field is required unless it is nullable, and requests may have no
 * unknown fields.
 */
final class Schemas {
    static final JsonSchemaOptions OPTIONS = new JsonSchemaOptions()
            .setBaseUri("https://unblock.dev/")
            .setDraft(Draft.DRAFT202012)
            .setOutputFormat(OutputFormat.Basic);

    private final SchemaGeneratorConfig config;

    /** @param requests records in which unknown fields are refused */
    Schemas(Set<Class<?>> requests) {
        config = config(requests);
    }

    private static SchemaGeneratorConfig config(Set<Class<?>> requests) {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .without(Option.SCHEMA_VERSION_INDICATOR)
                .with(new JakartaValidationModule(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS));
        builder.forFields().withNullableCheck(Schemas::mayBeNull).withRequiredCheck(field -> !mayBeNull(field));
        builder.forTypesInGeneral()
                .withAdditionalPropertiesResolver(
                        type -> requests.contains(type.getType().getErasedType()) ? Void.class : null);
        return builder.build();
    }

    private static boolean mayBeNull(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** A self-contained schema. */
    JsonObject standalone(Class<?> type) {
        return json(new SchemaGenerator(config).generateSchema(type));
    }

    /**
     * Schemas that refer to each other below one path of their document.
     *
     * @param references what to put where a type is used
     */
    record Collection(Map<Class<?>, JsonObject> references, JsonObject definitions) {}

    Collection collect(Set<Class<?>> types, String roof) {
        SchemaBuilder builder = new SchemaGenerator(config).buildMultipleSchemaDefinitions();
        Map<Class<?>, ObjectNode> references =
                types.stream().collect(toMap(identity(), builder::createSchemaReference));
        // references are filled in only while collecting
        JsonObject definitions = json(builder.collectDefinitions(roof));
        return new Collection(
                references.entrySet().stream().collect(toMap(Map.Entry::getKey, it -> json(it.getValue()))),
                definitions);
    }

    private static JsonObject json(ObjectNode node) {
        return new JsonObject(node.toString());
    }
}
