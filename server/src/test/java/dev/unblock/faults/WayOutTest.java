package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.App;
import dev.unblock.Settings;
import dev.unblock.http.Browser;
import dev.unblock.store.TestDatabase;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person who loses access to a board is disconnected at once, and cannot reconnect. */
class WayOutTest {
    private static final int COME_AGAIN = 4009;

    private final String database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private App app;
    private Site site;
    private Browser manager;
    private Browser other;
    private String board;

    @BeforeEach
    void open() {
        app = new App(
                Settings.from(Map.of("PORT", "0", "DATABASE_URL", database, "DATA_DIR", folder.toString())),
                InstantSource.system());
        site = new Site(app.port());
        manager = site.setUp();
        other = site.member(manager, "MANAGER");
        board = Site.board(manager);
    }

    @AfterEach
    void close() {
        site.close();
        app.close();
    }

    /** What ends a guest's link. */
    enum End {
        REVOKED,
        MAKER_DEMOTED,
        MAKER_DEACTIVATED,
        MAKER_DELETED
    }

    @ParameterizedTest
    @EnumSource
    void aGuestIsOffTheBoardWithTheLink(End end) {
        Browser guest = site.guest(other, board, "EXECUTIVE");
        String maker = "/api/members/" + other.get("/api/me").json().getString("id");
        try (Player mia = new Player(site, manager, board, "mia").enter();
                Player eve = new Player(site, guest, board, "eve").enter()) {
            int status = switch (end) {
                case REVOKED ->
                    manager.delete("/api/links/"
                                    + manager.get("/api/boards/" + board + "/guest-links")
                                            .list()
                                            .getJsonObject(0)
                                            .getString("id"))
                            .status();
                case MAKER_DEMOTED ->
                    manager.patch(maker, new JsonObject().put("role", "REP")).status();
                case MAKER_DEACTIVATED ->
                    manager.patch(maker, new JsonObject().put("active", false)).status();
                case MAKER_DELETED -> manager.delete(maker).status();
            };
            assertThat(status).isLessThan(300);
            eve.await("the guest is off the board", it -> !it.ends().isEmpty());
            assertThat(eve.ends().getFirst().code()).isEqualTo(COME_AGAIN);
            assertThat(guest.post("/api/boards/" + board + "/ticket", null).problem())
                    .isEqualTo("401 NOT_SIGNED_IN");
            assertThat(mia.ends()).isEmpty();
        }
    }

    @Test
    void aNewPasswordSignsItsOwnerOffTheBoardInEveryOtherBrowser() {
        Browser rep = site.member(manager, "REP");
        Browser elsewhere = site.signedIn(rep);
        try (Player there = new Player(site, elsewhere, board, "there").enter()) {
            JsonObject change = new JsonObject().put("current", Site.PASSWORD).put("next", "another horse");
            assertThat(rep.post("/api/me/password", change).status()).isEqualTo(204);
            there.await("off the board", it -> !it.ends().isEmpty());
            assertThat(elsewhere.post("/api/boards/" + board + "/ticket", null).problem())
                    .isEqualTo("401 NOT_SIGNED_IN");
            assertThat(rep.post("/api/boards/" + board + "/ticket", null).status())
                    .isEqualTo(201);
        }
    }
}
