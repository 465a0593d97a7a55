package dev.unblock.faults;

import dev.unblock.board.Command;
import dev.unblock.log.SealedTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document of every type of a sealed family, generated from the records. */
final class SampleFrames {
    private static final String SOON = "2026-12-01T09:00:00Z";
    private final Map<String, Object> known;
    private int made;

    /** @param known values for fields of these names, such as existing ids */
    SampleFrames(Map<String, Object> known) {
        this.known = known;
    }

    /** The records of a sealed family. */
    static List<Class<?>> of(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses())
                        .flatMap(child -> of(child).stream())
                        .toList()
                : List.of(family);
    }

    Map<String, Object> sample(Class<?> record) {
        Map<String, Object> sample = new LinkedHashMap<>();
        if (Arrays.stream(record.getInterfaces()).anyMatch(Class::isSealed)) {
            sample.put("t", SealedTypes.nameOf(record));
        }
        for (RecordComponent component : record.getRecordComponents()) {
            boolean isNew = sample.size() == 1 && makes(record);
            sample.put(component.getName(), isNew ? fresh() : value(component.getName(), component.getGenericType()));
        }
        return sample;
    }

    /** An unused id. */
    String fresh() {
        return String.format("hostile%05d", made++);
    }

    private static boolean makes(Class<?> record) {
        return List.of(
                        Command.AddDeal.class,
                        Command.RaiseObstacle.class,
                        Command.ProposeSolution.class,
                        Command.AgreeFollowUp.class,
                        Command.ParkStory.class,
                        Command.AddComment.class,
                        Command.AskForHelp.class)
                .contains(record);
    }

    private Object value(String name, Type type) {
        if (type instanceof ParameterizedType list) {
            return new ArrayList<>(List.of(value(name, list.getActualTypeArguments()[0])));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return known.getOrDefault(name, "Some words");
        } else if (plain == Instant.class) {
            return SOON;
        } else if (plain == LocalDate.class) {
            return "2026-12-01";
        } else if (plain == boolean.class || plain == Boolean.class) {
            return false;
        } else if (plain == double.class || plain == Double.class) {
            return new Nuisances.Raw("0.5");
        } else if (plain.isPrimitive() || Number.class.isAssignableFrom(plain)) {
            return known.getOrDefault(name, 1);
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[0].toString();
        }
        return sample(of(plain).getFirst());
    }
}
