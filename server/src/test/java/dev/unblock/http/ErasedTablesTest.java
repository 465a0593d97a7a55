package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.module.Module;
import dev.unblock.people.erasure.PgDeletions;
import dev.unblock.store.DataErasure;
import io.vertx.sqlclient.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is deleted with a team is read from the catalogue of the database, so that a new table cannot be forgotten. */
@Tag("postgres")
class ErasedTablesTest {
    private static final Pattern DELETES = Pattern.compile("delete from (\\w+)");

    /** Flyway's own, and what tells neither a person nor a team: hashes of addresses, for a day. */
    private static final Set<String> OF_NOBODY = Set.of("flyway_schema_history", "attempt");

    /** Deleted by {@link PgDeletions} when nothing holds on to them any more. */
    private static final Set<String> AT_LAST = Set.of("member", "team");

    @Test
    void everyTableIsDeletedFromByExactlyOneRoomWhenATeamIsDeleted() {
        try (House house = new House()) {
            Map<String, Set<String>> claims = new TreeMap<>();
            for (Module room : house.modules.parts()) {
                claim(claims, room.getClass().getSimpleName(), room.erasures());
            }
            claim(claims, "PgDeletions", List.of(PgDeletions.OWN));
            assertThat(claims).allSatisfy((table, rooms) -> assertThat(rooms).hasSize(1));

            Set<String> deleted = new LinkedHashSet<>(claims.keySet());
            deleted.addAll(AT_LAST);
            while (deleted.addAll(cascading(house, deleted))) {
                // until nothing more goes along
            }
            Set<String> forgotten = new TreeSet<>(tables(house));
            forgotten.removeAll(deleted);
            assertThat(forgotten).isEqualTo(OF_NOBODY);
        }
    }

    private static void claim(Map<String, Set<String>> claims, String room, List<DataErasure> erasures) {
        erasures.stream()
                .flatMap(it -> it.ofTeam().stream())
                .flatMap(statement -> DELETES.matcher(statement).results())
                .forEach(found -> claims.computeIfAbsent(found.group(1), table -> new TreeSet<>())
                        .add(room));
    }

    private static List<String> tables(House house) {
        return names(house, "select tablename as name from pg_tables where schemaname = 'public'")
                .toList();
    }

    /** Tables whose rows go when those of these tables do. */
    private static List<String> cascading(House house, Set<String> deleted) {
        return rows(house, """
                        select conrelid::regclass::text as name, confrelid::regclass::text as of
                        from pg_constraint where contype = 'f' and confdeltype = 'c'""")
                .filter(row -> deleted.contains(row.getString("of")))
                .map(row -> row.getString("name"))
                .toList();
    }

    private static Stream<String> names(House house, String query) {
        return rows(house, query).map(row -> row.getString("name"));
    }

    private static Stream<Row> rows(House house, String query) {
        return StreamSupport.stream(house.pool.query(query).execute().await().spliterator(), false);
    }
}
