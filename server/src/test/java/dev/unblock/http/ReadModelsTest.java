package dev.unblock.http;

import static dev.unblock.http.Sitting.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All read models together, as they follow the log. */
@Tag("postgres")
class ReadModelsTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Member rita = house.member(team, "rita@example.com", Role.REP);
    private final Sitting sitting = Sitting.free(house, mia);

    @AfterEach
    void close() {
        house.close();
    }

    private List<Row> query(String sql, Object... values) {
        return house.pool.preparedQuery(sql).execute(Tuple.wrap(values)).await().stream()
                .toList();
    }

    private static void until(BooleanSupplier holds) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private void untilFollowed() {
        Object names = house.readModels().toArray(String[]::new);
        until(() -> query("""
                select from board b cross join unnest($1::text[]) as n
                left join projection_cursor c on c.board_id = b.id and c.name = n
                where coalesce(c.seq, 0) < b.head_seq""", names).isEmpty());
    }

    /** Rows of read models, by the transaction that wrote them. */
    private Map<String, String> written() {
        Map<String, String> written = new HashMap<>();
        for (Row table : query("select table_name from information_schema.columns where column_name = 'fingerprint'")) {
            String name = table.getString(0);
            query("select t.ctid::text, t.xmin::text, t::text from " + name + " t")
                    .forEach(row -> written.put(name + row.getString(0) + row.getString(2), row.getString(1)));
        }
        return written;
    }

    private static List<String> tables(Map<String, String> rows) {
        return rows.keySet().stream()
                .map(row -> row.replaceFirst("\\(.*", ""))
                .sorted()
                .toList();
    }

    private void aReview() {
        String deal = sitting.deal("d1", rita);
        sitting.strategy(deal, sitting.askedOf("o1", deal));
        sitting.followUp(mia, "f1", deal, rita);
        sitting.deal("d2", rita);
        sitting.obstacle(rita, "o2", id("d2"));
        sitting.does(rita, new Command.AddComment(id("c1"), id("o2"), "Why not"));
        sitting.does(mia, new Command.AddComment(id("c2"), id("o1"), "It is too dear"));
    }

    @Test
    void ofABoardOnWhichOneTextHasChangedOnlyItsRowsAreWrittenAndInOneTransaction() {
        aReview();
        untilFollowed();
        house.clock.pass(Duration.ofMinutes(1));
        Map<String, String> before = written();
        assertThat(tables(before))
                .contains("board_overview", "board_record", "follow_up", "deal_record", "executive_ask")
                .contains("growth_board", "growth_mark", "archive_board", "strategy_board", "strategy_talk")
                .contains("strategy_promise", "strategy_obstacle");
        sitting.does(rita, new Command.Reword(id("c1"), "Why not tomorrow", null));
        untilFollowed();
        Map<String, String> after = written();
        after.keySet().removeAll(before.keySet());
        assertThat(tables(after)).containsExactly("board_overview", "board_record", "passage");
        List<String> transactions =
                query("select distinct xmin::text from projection_cursor where board_id = $1", sitting.board).stream()
                        .map(row -> row.getString(0))
                        .toList();
        assertThat(transactions).hasSize(1);
        assertThat(after.values()).allSatisfy(by -> assertThat(transactions).containsExactly(by));
    }

    @Test
    void aListThatIsBehindSaysByHowMuchAndTheOthersDoNot() {
        aReview();
        untilFollowed();
        Browser browser = house.signedIn(mia);
        query("alter table passage add constraint never check (body <> 'Why not tomorrow') not valid");
        sitting.does(rita, new Command.Reword(id("c1"), "Why not tomorrow", null));
        until(() -> query("select from projection_cursor c join board b on b.id = c.board_id where c.seq = b.head_seq")
                        .size()
                == house.readModels().size() - 1);
        assertThat(behind(browser, "/api/archive?q=tomorrow")).isNull();
        house.clock.pass(Duration.ofSeconds(12));
        until(() -> "12".equals(behind(browser, "/api/archive?q=tomorrow")));
        assertThat(behind(browser, "/api/strategies")).isNull();
        assertThat(behind(browser, "/api/follow-ups")).isNull();
        query("alter table passage drop constraint never");
        untilFollowed();
        until(() -> behind(browser, "/api/archive?q=tomorrow") == null);
        JsonObject page = browser.get("/api/archive?q=tomorrow").json();
        assertThat(page.getJsonArray("findings").stream().map(Object::toString).collect(Collectors.joining()))
                .contains("tomorrow");
    }

    @Test
    void allThatIsReadFromModelsThatAreBehindSaysSo() {
        aReview();
        Browser browser = house.signedIn(mia);
        JsonObject series = browser.post("/api/series", SeriesTest.weekly(mia.id(), List.of(rita.id())))
                .json();
        untilFollowed();
        String strategy = query("select board_id || '-' || deal_id from strategy_talk where decided_seq is not null")
                .getFirst()
                .getString(0);
        List<String> paths = List.of(
                "/api/boards",
                "/api/boards/" + sitting.board,
                "/api/series",
                "/api/series/" + series.getString("id"),
                "/api/strategies",
                "/api/strategies/" + strategy,
                "/api/archive",
                "/api/growth/" + mia.id(),
                "/api/help");
        assertThat(paths).allSatisfy(path -> assertThat(behind(browser, path)).isNull());
        query("""
                create function refused() returns trigger language plpgsql as $$
                begin raise exception 'not now'; end $$""");
        query("create trigger never before update on projection_cursor for each row execute function refused()");
        sitting.does(rita, new Command.Reword(id("c1"), "Why not tomorrow", null));
        house.clock.pass(Duration.ofSeconds(12));
        assertThat(paths).allSatisfy(path -> until(() -> "12".equals(behind(browser, path))));
    }

    private static @Nullable String behind(Browser browser, String path) {
        Browser.Answer answer = browser.send(HttpMethod.GET, path, null);
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().getHeader("Unblock-Behind");
    }
}
