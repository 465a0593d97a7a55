package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.App;
import dev.unblock.Seeds;
import dev.unblock.Settings;
import dev.unblock.http.Browser;
import dev.unblock.live.Protocol;
import dev.unblock.store.FreePorts;
import dev.unblock.store.TestDatabase;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of two whole servers over one database, and people at both. */
@Tag("postgres")
class SeveralNodesTest {
    private static final int DRAINING = 4001;

    @TempDir
    private Path folder;

    private final Random random =
            new Random(Seeds.fresh(SeveralNodesTest.class, 1).findFirst().orElseThrow());
    private final String database = TestDatabase.fresh();
    private final List<String> addresses =
            Stream.generate(() -> "127.0.0.1:" + FreePorts.inARow(2)).limit(2).toList();

    private App first;
    private App second;
    private Site other;
    private Meeting meeting;
    private Browser browser;
    private Player rita;

    @BeforeEach
    void open() {
        first = node(0);
        second = node(1);
        other = new Site(second.port());
        meeting = Meeting.at(first.port(), database);
        browser = meeting.site().member(meeting.manager(), "REP");
        rita = new Player(other, other.signedIn(browser), meeting.board(), "rita")
                .comesBack()
                .enter();
        meeting.players().add(rita);
    }

    private App node(int number) {
        Map<String, String> settings = new HashMap<>(Meeting.FAST);
        settings.put("PORT", "0");
        settings.put("DATABASE_URL", database);
        settings.put("DATA_DIR", folder.toString());
        settings.put("JWT_SECRET", "a key of both, which is long enough for it");
        settings.put("CLUSTER", "true");
        settings.put("CLUSTER_ADDRESS", addresses.get(number));
        settings.put("CLUSTER_NODES", String.join(",", addresses));
        return new App(Settings.from(settings), InstantSource.system());
    }

    @AfterEach
    void close() {
        meeting.close();
        other.close();
        second.close();
        first.close();
    }

    @Test
    void peopleAtBothSeeEachOtherAndWhoMayNoLongerBeThereIsOut() {
        Player mona = meeting.manager("mona");
        rita.await("rita sees mona", it -> sees(it, mona.me()));
        mona.await("mona sees rita", it -> sees(it, rita.me()));
        assertThat(meeting.manager().get("/metrics").response().bodyAsString()).contains("unblock_other_nodes 1.0");
        var edited = meeting.manager().patch("/api/members/" + rita.me(), new JsonObject().put("active", false));
        assertThat(edited.status()).isEqualTo(200);
        rita.await("the socket is closed", it -> !it.ends().isEmpty());
        // coming back, which she tries at once, is refused
        assertThat(rita.ends()).extracting(Wire.End::code).startsWith(Protocol.Close.RESYNC.code());
        mona.await(
                "mona sees that rita is gone",
                it -> it.frames(Protocol.Pset.class).stream()
                        .anyMatch(frame -> !frame.gone().isEmpty()));
        meeting.players().remove(rita);
        rita.close();
    }

    private static boolean sees(Player who, String member) {
        return who.frames(Protocol.Pset.class).stream()
                .flatMap(frame -> frame.changed().stream())
                .anyMatch(there -> there.member().equals(member));
    }

    @Test
    void oneNodeStopsWhilePeopleWriteAtBothAndNothingIsLostOrDoneTwice() {
        meeting.write(2, random);
        rita.awaitSeq(rita.board().seq() + 200);
        other.moved(first.port());
        second.close();
        rita.await("rita goes on at the other node", it -> !it.ends().isEmpty() && it.isLive());
        assertThat(rita.ends()).extracting(Wire.End::code).containsOnly(DRAINING);
        meeting.judge();
    }
}
