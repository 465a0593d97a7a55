package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.App;
import dev.unblock.Settings;
import dev.unblock.board.Command;
import dev.unblock.board.DealFacts;
import dev.unblock.http.Browser;
import dev.unblock.live.Protocol;
import dev.unblock.store.TestDatabase;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("postgres")
class TogetherTest {
    private final String database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private App app;
    private Site site;
    private Browser manager;
    private String board;

    @BeforeEach
    void open() {
        app = new App(
                Settings.from(Map.of("PORT", "0", "DATABASE_URL", database, "DATA_DIR", folder.toString())),
                InstantSource.system());
        site = new Site(app.port());
        manager = site.setUp();
        board = Site.board(manager);
    }

    @AfterEach
    void close() {
        site.close();
        app.close();
    }

    @Test
    void aReconnectingPersonResumesAndTheirOfflineTextArrives() {
        try (Player mia = new Player(site, manager, board, "mia").enter();
                Player eve = new Player(site, site.guest(manager, board, "EXECUTIVE"), board, "eve").enter()) {
            mia.send(new Command.AddDeal("deal00000000", "Acme", mia.me(), DealFacts.NONE, null));
            eve.awaitSeq(2).leave();
            mia.send(new Command.ReportResult("deal00000000", "They will sign in May", null));
            mia.awaitAnswers();
            eve.send(new Command.ParkStory("story0000000", null, "How we won Acme the last time"));
            eve.enter().awaitAnswers();
            mia.awaitSeq(4);

            Protocol.Welcome again = eve.frames(Protocol.Welcome.class).getLast();
            assertThat(again.mode()).isEqualTo(Protocol.Mode.TAIL);
            Witness.of(site.vertx(), database, board)
                    .isDense()
                    .holdsAllOf(mia)
                    .holdsAllOf(eve)
                    .isSeenBy(mia)
                    .isSeenBy(eve);
        }
    }

    @Test
    void aCommandThatIsSentAgainIsAcknowledgedAgainAndDoneOnce() {
        try (Player mia = new Player(site, manager, board, "mia").enter()) {
            long op = mia.send(new Command.AddDeal("deal00000000", "Acme", mia.me(), DealFacts.NONE, null));
            mia.awaitAnswers();
            mia.write(new Protocol.Cmd(op, new Command.RemoveDeal("deal00000000")));
            mia.await("the old answer", it -> !it.frames(Protocol.Ack.class).isEmpty());
            assertThat(mia.frames(Protocol.Ack.class)).containsExactly(new Protocol.Ack(op, 2));
            assertThat(Witness.of(site.vertx(), database, board).head()).isEqualTo(2);
        }
    }

    @Test
    void aRestoredLogIsFetchedWholeByBrowsersThatKnewTheOldOne() {
        try (Player mia = new Player(site, manager, board, "mia").enter()) {
            mia.send(new Command.AddDeal("deal00000000", "Acme", mia.me(), DealFacts.NONE, null));
            mia.awaitAnswers().comesBack();
            Databases.run(site.vertx(), database, "update board set epoch = epoch + 1");
            mia.await(
                    "the whole board came again",
                    it -> it.frames(Protocol.Snap.class).size() == 2);
            assertThat(mia.ends()).extracting(Wire.End::code).containsExactly(4009);
            Witness.of(site.vertx(), database, board).isDense().isSeenBy(mia);
        }
    }
}
