package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.board.Role;
import dev.unblock.http.Browser;
import dev.unblock.live.Protocol;
import dev.unblock.store.TestDatabase;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person who loses access is out at once, and one who loses rights can do less at once. */
class AccessTest {
    @TempDir
    private Path folder;

    private Meeting meeting;
    private Browser browser;
    private Player rita;

    @BeforeEach
    void open() {
        meeting = Meeting.on(TestDatabase.fresh(), folder);
        browser = meeting.site().member(meeting.manager(), "REP");
        rita = meeting.person(browser, "rita");
    }

    @AfterEach
    void close() {
        meeting.close();
    }

    private void awaitOut(Player player, Browser of) {
        player.await("the socket is closed", it -> !it.ends().isEmpty());
        // coming back without a ticket ends in its own way
        assertThat(player.ends().getFirst().code()).isEqualTo(Protocol.Close.RESYNC.code());
        assertThat(ticket(of).status()).isNotEqualTo(201);
        assertThat(player.isLive()).isFalse();
    }

    private Browser.Answer ticket(Browser of) {
        return of.post("/api/boards/" + meeting.board() + "/ticket", null);
    }

    private void editRita(String field, Object value) {
        var edited = meeting.manager().patch("/api/members/" + rita.me(), new JsonObject().put(field, value));
        assertThat(edited.status()).isEqualTo(200);
    }

    @Test
    void signingOutEndsThisDeviceAndNoOther() {
        Browser phone = meeting.site().signedIn(browser);
        Player there = meeting.person(phone, "ritas-phone");
        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        awaitOut(rita, browser);
        there.await("it came back", it -> !it.ends().isEmpty() && it.isLive());
    }

    @Test
    void aTicketFromBeforeIsWorthNothingAfterSigningOut() {
        Browser copy = browser.copy();
        String kept = ticket(copy).json().getString("ticket");
        browser.delete("/api/session");
        try (Stranger late = new Stranger(meeting.site(), meeting.board())) {
            int code = late.say(Stranger.hello(kept, "late")).awaitClose();
            assertThat(code).isEqualTo(Protocol.Close.NOT_AUTHENTICATED.code());
        }
    }

    @Test
    void signingOutEverywhereEndsAllDevices() {
        Browser phone = meeting.site().signedIn(browser);
        Player there = meeting.person(phone, "ritas-phone");
        assertThat(browser.delete("/api/sessions").status()).isEqualTo(204);
        awaitOut(rita, browser);
        awaitOut(there, phone);
    }

    @Test
    void aMemberWhoLeavesTheTeamIsDisconnected() {
        editRita("active", false);
        awaitOut(rita, browser);
    }

    @Test
    void aNewRoleAppliesAtOnceToAConnectedMember() {
        editRita("role", "OBSERVER");
        rita.await("it came back", it -> !it.ends().isEmpty() && it.isLive());
        assertThat(rita.frames(Protocol.Welcome.class).getLast().role()).isEqualTo(Role.OBSERVER);
        long op = rita.send(new Command.ParkStory("story0000000", null, "How we won Acme"));
        rita.awaitAnswers();
        assertThat(rita.outbox().refused()).containsOnlyKeys(op);
    }

    @Test
    void guestsOfARevokedLinkAreOutAndOthersAreNot() {
        Browser guest = meeting.site().guest(meeting.manager(), meeting.board(), "EXECUTIVE");
        Player eve = meeting.person(guest, "eve");
        String links = "/api/boards/" + meeting.board() + "/guest-links";
        String link = meeting.manager().get(links).list().getJsonObject(0).getString("id");
        assertThat(meeting.manager().delete("/api/links/" + link).status()).isEqualTo(204);
        awaitOut(eve, guest);
        assertThat(rita.ends()).isEmpty();
        assertThat(rita.isLive()).isTrue();
    }
}
