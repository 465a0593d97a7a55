package dev.unblock;

import dev.unblock.log.SealedTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes records, sealed interfaces and enums as TypeScript, following {@link SealedTypes} and {@code log.Json}.
 * Includes every type that the given types refer to, each once, in the order of first reference. Two types of the same
 * simple name are an error, as they would be in TypeScript.
 */
public final class TypeScript {
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("int", "number"),
            Map.entry("long", "number"),
            Map.entry("double", "number"),
            Map.entry("boolean", "boolean"),
            Map.entry("Integer", "number"),
            Map.entry("Long", "number"),
            Map.entry("Double", "number"),
            Map.entry("Boolean", "boolean"),
            Map.entry("BigDecimal", "number"),
            Map.entry("String", "string"),
            Map.entry("Instant", "string"),
            Map.entry("LocalDate", "string"));

    private final Map<Class<?>, String> renamed;
    private final Set<Class<?>> elsewhere;
    private final Map<String, Class<?>> owners = new LinkedHashMap<>();
    private final Map<String, String> declarations = new LinkedHashMap<>();

    /** @param renamed names for types whose own name would clash with a browser type */
    public TypeScript(Map<Class<?>, String> renamed) {
        this(renamed, Set.of());
    }

    /** @param elsewhere types that another file defines under the same names; types they refer to are left out too */
    public TypeScript(Map<Class<?>, String> renamed, Set<Class<?>> elsewhere) {
        this.renamed = renamed;
        this.elsewhere = elsewhere;
    }

    public TypeScript with(Class<?> type) {
        name(type);
        return this;
    }

    public String text() {
        return String.join("\n", declarations.values());
    }

    private String name(Class<?> type) {
        String name = renamed.getOrDefault(type, type.getSimpleName());
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner == null && !elsewhere.contains(type)) {
            declarations.put(name, ""); // reserves its position while the types it refers to are written
            declarations.put(name, declaration(name, type));
        } else if (owner != null && owner != type) {
            throw new IllegalStateException(owner + " and " + type + " would both be " + name);
        }
        return name;
    }

    private String declaration(String name, Class<?> type) {
        if (type.isEnum()) {
            return "export type %s =%s;\n"
                    .formatted(
                            name, union(Arrays.stream(type.getEnumConstants()).map("'%s'"::formatted)));
        }
        if (type.isSealed()) {
            return "export type %s =%s;\n"
                    .formatted(
                            name,
                            union(Arrays.stream(type.getPermittedSubclasses()).map(this::name)));
        }
        if (type.isRecord()) {
            return "export interface %s {\n%s}\n".formatted(name, fields(type));
        }
        throw new IllegalStateException("neither record nor sealed nor enum: " + type);
    }

    private static String union(Stream<String> members) {
        return members.map("\n  | %s"::formatted).collect(Collectors.joining());
    }

    private String fields(Class<?> type) {
        boolean tagged = Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
        String tag = tagged ? "  t: '%s';\n".formatted(SealedTypes.nameOf(type)) : "";
        return tag + Arrays.stream(type.getRecordComponents()).map(this::field).collect(Collectors.joining());
    }

    private String field(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        String type = reference(component.getGenericType());
        return "  %s%s;\n".formatted(component.getName(), optional ? "?: " + type + " | undefined" : ": " + type);
    }

    private String reference(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] of = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                return reference(of[0]) + "[]";
            }
            if (Map.class.isAssignableFrom(raw)) {
                return "Partial<Record<%s, %s>>".formatted(reference(of[0]), reference(of[1]));
            }
        }
        Class<?> raw = (Class<?>) type;
        String plain = PLAIN.get(raw.getSimpleName());
        return plain == null ? name(raw) : plain;
    }
}
