package dev.unblock.log;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/** Random values of any record, sealed family or enum of ours, built from its components. */
public final class Samples {
    private final RandomGenerator random;

    public Samples(RandomGenerator random) {
        this.random = random;
    }

    /** All records of a sealed family, at any depth. */
    public static Stream<Class<?>> recordsOf(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(it -> it.isSealed() ? recordsOf(it) : Stream.of(it));
    }

    public Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == PMap.class) {
                return HashTreePMap.singleton(of(of[0]), of(of[1]));
            }
            if (raw == PSet.class) {
                return TreePSet.from(List.of("ann", "bob"));
            }
            List<Object> two = List.of(of(of[0]), of(of[0]));
            return raw == PVector.class ? TreePVector.from(two) : two;
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return oneOf(List.of(raw.getEnumConstants()));
        }
        if (raw.isSealed()) {
            return of(oneOf(recordsOf(raw).toList()));
        }
        return raw.isRecord() ? record(raw) : plain(raw);
    }

    private Object record(Class<?> type) {
        List<Class<?>> types = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            types.add(component.getType());
            values.add(
                    isNullable(component.getAnnotatedType()) && random.nextBoolean()
                            ? null
                            : of(component.getGenericType()));
        }
        try {
            var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    private Object plain(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "text \"" + random.nextInt(1_000) + "\" 障碍 👍\n";
            case "int", "Integer" -> random.nextInt();
            case "long", "Long" -> random.nextLong(1L << 53);
            case "double", "Double" -> random.nextDouble();
            case "boolean", "Boolean" -> random.nextBoolean();
            case "Instant" -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
            case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(40_000));
            default -> throw new IllegalStateException("no sample of " + type);
        };
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
