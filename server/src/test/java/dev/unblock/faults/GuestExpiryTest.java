package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.http.Browser;
import dev.unblock.http.HandClock;
import dev.unblock.live.Protocol;
import dev.unblock.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guest link expires while its guests are on the board. */
class GuestExpiryTest {
    private final HandClock clock = new HandClock();

    @TempDir
    private Path folder;

    @Test
    void guestsOfAnExpiredLinkAreOutAndTheOthersAreTold() {
        try (Meeting meeting = Meeting.under(clock, TestDatabase.fresh(), folder)) {
            Browser browser = meeting.site().guest(meeting.manager(), meeting.board(), "EXECUTIVE");
            // before anybody is connected who would be disconnected for being silent
            clock.pass(Duration.ofMinutes(59).plusSeconds(50));
            Player eve = meeting.person(browser, "eve");
            Player late = meeting.guest("late");
            Player manager = meeting.manager("manager");

            clock.pass(Duration.ofSeconds(10));
            eve.await("the socket is closed", it -> !it.ends().isEmpty());
            // coming back, which she tries at once, is refused
            assertThat(eve.ends()).extracting(Wire.End::code).startsWith(Protocol.Close.RESYNC.code());
            assertThat(browser.get("/api/me").status()).isEqualTo(401);
            manager.await(
                    "eve is no longer of the board",
                    it -> it.frames(Protocol.People.class).stream()
                            .anyMatch(list -> list.people().stream()
                                    .anyMatch(person -> person.id().equals(eve.me()) && person.left())));
            assertThat(late.ends()).isEmpty();
            assertThat(manager.ends()).isEmpty();
        }
    }
}
