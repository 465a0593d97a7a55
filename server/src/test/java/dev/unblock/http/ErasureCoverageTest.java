package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.store.DataErasure;
import io.vertx.sqlclient.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No table is forgotten when a member, a team or a board is deleted: compares the erasures with the database's catalogue. */
@Tag("postgres")
class ErasureCoverageTest {
    /** PgDeletions handles members and teams itself; attempts and used tickets hold only hashes or random ids, and expire. */
    private static final Set<String> ELSEWHERE =
            Set.of("flyway_schema_history", "attempt", "used_ticket", "member", "team");

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private Set<String> names(String sql) {
        return StreamSupport.stream(house.pool.query(sql).execute().await().spliterator(), false)
                .map(row -> row.getString(0))
                .filter(name -> !ELSEWHERE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<DataErasure> erasing(String table, Function<DataErasure, List<String>> statements) {
        Pattern names = Pattern.compile("(delete from|update) " + table + "\\b");
        return house.erasures().stream()
                .filter(it -> statements.apply(it).stream()
                        .anyMatch(sql -> names.matcher(sql).find()))
                .toList();
    }

    /** Adds tables whose rows go together with those of a table in the set. */
    private void addCascades(Set<String> erased) {
        List<Row> cascades = StreamSupport.stream(
                        house.pool.query("""
                                select c.relname, p.relname from pg_constraint k
                                join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
                                where k.contype = 'f' and k.confdeltype = 'c'""").execute().await().spliterator(), false)
                .toList();
        while (cascades.stream()
                .filter(row -> erased.contains(row.getString(1)))
                .map(row -> erased.add(row.getString(0)))
                .reduce(false, Boolean::logicalOr)) {
            // a table may cascade to the next one
        }
    }

    @Test
    void everyTableIsErasedWithItsTeamByOneRoom() {
        Set<String> tables = names("select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'");
        Set<String> erased = new HashSet<>();
        for (String table : tables) {
            List<DataErasure> by = erasing(table, DataErasure::ofTeam);
            assertThat(by).as("rooms that erase " + table).hasSizeLessThanOrEqualTo(1);
            if (!by.isEmpty()) {
                erased.add(table);
            }
        }
        addCascades(erased);
        tables.removeAll(erased);
        assertThat(tables)
                .as("tables that no module's erasures delete with the team")
                .isEmpty();
    }

    /** A ticket is gone within a minute, and only the release before stores it. */
    @Test
    void everyTableOfABoardIsErasedWithIt() {
        Set<String> tables = names("select c.table_name from information_schema.columns c"
                + " join information_schema.tables t using (table_schema, table_name)"
                + " where c.table_schema = 'public' and c.column_name = 'board_id' and t.table_type = 'BASE TABLE'"
                + " and c.table_name <> 'ticket'");
        Set<String> erased = new HashSet<>(tables);
        erased.add("board");
        erased.removeIf(table -> erasing(table, DataErasure::ofBoard).isEmpty());
        assertThat(erased).contains("board");
        addCascades(erased);
        tables.removeAll(erased);
        assertThat(tables)
                .as("tables that no module's erasures delete with a board")
                .isEmpty();
    }

    @Test
    void everyTableOfAMembersOwnDataIsErasedWithTheMember() {
        Set<String> tables = names("select c.table_name from information_schema.columns c"
                + " join information_schema.tables t using (table_schema, table_name)"
                + " where c.table_schema = 'public' and c.column_name = 'member_id' and t.table_type = 'BASE TABLE'");
        tables.removeIf(table -> !erasing(table, DataErasure::ofMember).isEmpty());
        assertThat(tables)
                .as("tables with a member_id that no module's erasures mention for a deleted member")
                .isEmpty();
    }
}
