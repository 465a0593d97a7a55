package dev.unblock.boards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Board;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Decision;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import dev.unblock.log.PgLog;
import dev.unblock.store.Database;
import dev.unblock.store.TestDatabase;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgres")
class PgOverviewsTest {
    private static final Instant AT = Instant.parse("2026-03-04T02:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private Database database;
    private PgOverviews overviews;

    @BeforeEach
    void open() {
        database = TestDatabase.open(vertx);
        overviews = new PgOverviews(database.pool());
    }

    @AfterEach
    void close() {
        database.close().await();
        vertx.close().await();
    }

    private void tell(String board, String team, Instant begin, Event... events) {
        new PgLog(database.pool())
                .create(board, team, "me", begin, new Event.BoardOpened("Board " + board, Language.EN))
                .await();
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(1, begin, "me", "server", 1, null, new Event.BoardOpened("Board " + board, Language.EN)));
        for (Event event : events) {
            int seq = entries.size() + 1;
            entries.add(new Entry(seq, begin.plusSeconds(seq), "me", "tab", seq, null, event));
        }
        Board after = Board.EMPTY;
        for (Entry entry : entries) {
            after = after.after(entry);
        }
        overviews.follow(board, team, entries, after).await();
    }

    private static Event deal(String id) {
        return new Event.DealAdded(id, "Deal " + id, "me", DealFacts.NONE, "a" + id);
    }

    @Test
    void aBoardsLineCountsItsContents() {
        tell(
                "one",
                "team",
                AT,
                deal("1"),
                deal("2"),
                deal("3"),
                new Event.DealRemoved("3"),
                new Event.DecisionMade("1", new Decision.NoDecision("not yet ours")),
                new Event.SettingsChanged("复盘", Language.ZH, true));
        assertThat(overviews.of("one").await())
                .contains(new Overview("one", "复盘", Language.ZH, true, false, "me", 2, 1, AT.plusSeconds(7), AT));
    }

    @Test
    void toldAgainItSaysTheSame() {
        tell("one", "team", AT, deal("1"));
        Overview first = overviews.of("one").await().orElseThrow();
        tell("one", "team", AT, deal("1"));
        assertThat(overviews.of("one").await()).contains(first);
    }

    @Test
    void aSlowerNodeDoesNotRestoreAnOlderState() {
        Event renamed = new Event.SettingsChanged("Now", Language.EN, false);
        tell("one", "team", AT, renamed);
        tell("one", "team", AT);
        assertThat(overviews.of("one").await()).map(Overview::title).contains("Now");
    }

    @Test
    void aTeamSeesItsOwnTheLastChangedFirst() {
        tell("old", "team", AT);
        tell("new", "team", AT.plusSeconds(100));
        tell("elsewhere", "others", AT.plusSeconds(200));
        assertThat(overviews.ofTeam("team").await()).extracting(Overview::board).containsExactly("new", "old");
        assertThat(overviews.of("nowhere").await()).isEmpty();
    }
}
