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
 * JSON schemas of the records that endpoints take and give. Every field must be there unless it may be null, and
 * requests may have no others.
 */
final class Schemas {
    static final JsonSchemaOptions OPTIONS = new JsonSchemaOptions()
            .setBaseUri("https://unblock.dev/")
            .setDraft(Draft.DRAFT202012)
            .setOutputFormat(OutputFormat.Basic);

    private final SchemaGeneratorConfig config;

    /** @param requests the records of which nothing may be sent that they do not have */
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

    /** A schema that has all it needs in itself. */
    JsonObject standalone(Class<?> type) {
        return json(new SchemaGenerator(config).generateSchema(type));
    }

    /**
     * Schemas that refer to each other under one roof, a path in their document.
     *
     * @param references what stands for a type where it is used
     */
    record Collection(Map<Class<?>, JsonObject> references, JsonObject definitions) {}

    Collection collect(Set<Class<?>> types, String roof) {
        SchemaBuilder builder = new SchemaGenerator(config).buildMultipleSchemaDefinitions();
        Map<Class<?>, ObjectNode> references =
                types.stream().collect(toMap(identity(), builder::createSchemaReference));
        // only the collecting fills the references in
        JsonObject definitions = json(builder.collectDefinitions(roof));
        return new Collection(
                references.entrySet().stream().collect(toMap(Map.Entry::getKey, it -> json(it.getValue()))),
                definitions);
    }

    private static JsonObject json(ObjectNode node) {
        return new JsonObject(node.toString());
    }
}
