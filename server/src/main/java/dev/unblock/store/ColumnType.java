package dev.unblock.store;

import java.lang.reflect.Array;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types of values in a {@link BoardTable}. */
public enum ColumnType {
    TEXT("text", String.class),
    LONG("bigint", Long.class),
    INT("int", Integer.class),
    FLAG("boolean", Boolean.class),
    TIME("timestamptz", OffsetDateTime.class),
    DAY("date", LocalDate.class);

    /** As PostgreSQL names it. */
    final String sql;

    private final Class<?> java;

    ColumnType(String sql, Class<?> java) {
        this.sql = sql;
        this.java = java;
    }

    /** The values as an array of PostgreSQL. */
    Object array(List<? extends @Nullable Object> values) {
        Object array = Array.newInstance(java, values.size());
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            Array.set(array, i, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        return array;
    }
}
