package dev.unblock.store;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows each belong to one board, and the statements that write them. Its primary key begins with the
 * column {@code board_id}; by its column {@code fingerprint} a row is known to be unchanged. Expressions for a column
 * may refer to what is told of a row as {@code told}, and to the row as it was before as {@code old}, whose columns are
 * null if the row is new.
 */
public final class BoardTable {
    /** Whether a row has changed: if that value is another one, if it is told at all, or not by that value. */
    private enum Change {
        BY_VALUE,
        BY_TELLING,
        NONE
    }

    /**
     * @param type of what is told; null if the expression does without
     * @param stored expression for what is stored; null if the value is only for other expressions
     */
    private record Column(
            String name,
            @Nullable ColumnType type,
            Change change,
            @Nullable String stored) {}

    private static final Column FINGERPRINT =
            new Column("fingerprint", ColumnType.LONG, Change.NONE, "told.fingerprint");

    private final int keys;
    private final List<Column> told;
    private final String stored;
    private final String write;
    private final String remove;

    private BoardTable(String name, int keys, List<Column> columns, String condition) {
        this.keys = keys;
        told = columns.stream().filter(column -> column.type() != null).toList();
        List<Column> key = columns.subList(0, keys);
        List<Column> stored =
                columns.stream().filter(column -> column.stored() != null).toList();
        String made = list(stored, column -> Objects.requireNonNull(column.stored()));
        String before = " left join " + name + " old on "
                + key.stream()
                        .map(column -> "old." + column.name() + " = told." + column.name())
                        .collect(Collectors.joining(" and "));
        this.stored = "select " + names(key) + ", fingerprint from " + name + " where board_id = any($1)";
        write = "insert into " + name + " (" + names(stored) + ") select " + made + " from " + unnest(told)
                + " as told ("
                + names(told) + ")" + (made.contains("old.") ? before : "") + condition + " on conflict (" + names(key)
                + ") do update set "
                + list(stored.subList(keys, stored.size()), column -> column.name() + " = excluded." + column.name());
        remove = "delete from " + name + " where (" + names(key) + ") in (select * from " + unnest(key) + ")";
    }

    private static String names(List<Column> columns) {
        return list(columns, Column::name);
    }

    private static String list(List<Column> columns, Function<Column, String> write) {
        return columns.stream().map(write).collect(Collectors.joining(", "));
    }

    private static String unnest(List<Column> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> "$" + (i + 1) + "::" + type(columns.get(i)).sql + "[]")
                .collect(Collectors.joining(", ", "unnest(", ")"));
    }

    private static ColumnType type(Column column) {
        return Objects.requireNonNull(column.type(), "told");
    }

    /** A row: the board, the rest of the key, and all other values that are told, in the order of declaration. */
    public BoardRow row(@Nullable Object... values) {
        if (values.length != told.size() - 1) {
            throw new IllegalArgumentException(write + " has no " + values.length + " values");
        }
        Fingerprint fingerprint = new Fingerprint();
        boolean isNews = false;
        for (int i = keys; i < values.length; i++) {
            switch (told.get(i).change()) {
                case BY_VALUE -> fingerprint.add(values[i]);
                case BY_TELLING -> isNews |= values[i] != null;
                case NONE -> {}
            }
        }
        List<String> key = Stream.of(values).limit(keys).map(String.class::cast).toList();
        return new BoardRow(this, key, fingerprint.value(), isNews, values);
    }

    /** Keys and fingerprints of all rows of these boards. */
    Statement stored(Collection<String> boards) {
        return new Statement(stored, List.of(ColumnType.TEXT.array(List.copyOf(boards))));
    }

    /** The board, and what tells the row from others of that board. */
    List<String> key(Row stored) {
        return IntStream.range(0, keys).mapToObj(stored::getString).toList();
    }

    /** 0 for a row that was written by a server of an earlier version. */
    long fingerprint(Row stored) {
        return Objects.requireNonNullElse(stored.getLong(keys), 0L);
    }

    Statement write(List<BoardRow> rows) {
        return new Statement(
                write,
                IntStream.range(0, told.size())
                        .mapToObj(i -> type(told.get(i))
                                .array(rows.stream().map(row -> row.told(i)).toList()))
                        .toList());
    }

    Statement remove(List<List<String>> gone) {
        return new Statement(
                remove,
                IntStream.range(0, keys)
                        .mapToObj(i -> ColumnType.TEXT.array(
                                gone.stream().map(key -> key.get(i)).toList()))
                        .toList());
    }

    public static Declaration named(String name) {
        return new Declaration(name);
    }

    /** Declares a table column by column; the key comes first. */
    public static final class Declaration {
        private final String name;
        private final List<Column> columns = new ArrayList<>();
        private int keys;
        private String condition = "";

        private Declaration(String name) {
            this.name = name;
            key("board_id");
        }

        /** The next column of the key, a text. */
        public Declaration key(String column) {
            keys++;
            return with(new Column(column, ColumnType.TEXT, Change.BY_VALUE, "told." + column));
        }

        public Declaration value(String column, ColumnType type) {
            return value(column, type, "told." + column);
        }

        public Declaration value(String column, ColumnType type, String stored) {
            return with(new Column(column, type, Change.BY_VALUE, stored));
        }

        /** A column of which something is told now and then only; its row is written then. */
        public Declaration event(String column, ColumnType type, String stored) {
            return with(new Column(column, type, Change.BY_TELLING, stored));
        }

        /** A column that is written with its row, but does not change it. */
        public Declaration aside(String column, ColumnType type) {
            return aside(column, type, "told." + column);
        }

        public Declaration aside(String column, ColumnType type, String stored) {
            return with(new Column(column, type, Change.NONE, stored));
        }

        /** A column of which nothing is told. */
        public Declaration made(String column, String stored) {
            return with(new Column(column, null, Change.NONE, stored));
        }

        /** A value that is no column, for the expressions of others; the row changes with it. */
        public Declaration hint(String value, ColumnType type) {
            return with(new Column(value, type, Change.BY_VALUE, null));
        }

        /** A value that is no column, for the expressions of others; the row does not change with it. */
        public Declaration hintAside(String value, ColumnType type) {
            return with(new Column(value, type, Change.NONE, null));
        }

        /** Rows are left out for which this does not hold. */
        public Declaration onlyIf(String condition) {
            this.condition = " where " + condition;
            return this;
        }

        private Declaration with(Column column) {
            columns.add(column);
            return this;
        }

        public BoardTable declared() {
            return new BoardTable(
                    name,
                    keys,
                    Stream.concat(columns.stream(), Stream.of(FINGERPRINT)).toList(),
                    condition);
        }
    }
}
