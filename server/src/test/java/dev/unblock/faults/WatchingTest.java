package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.http.Browser;
import dev.unblock.live.Protocol;
import dev.unblock.log.Gzip;
import dev.unblock.store.TestDatabase;
import io.vertx.core.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchingTest {
    @TempDir
    Path folder;

    @Test
    void metricsCountEventsAndNameNobody() {
        try (Meeting meeting = Meeting.on(TestDatabase.fresh(), folder)) {
            Player mia = meeting.manager("mia");
            Player eve = meeting.guest("eve");
            mia.send(new Command.ParkStory("story0000000", null, "How we won Acme"));
            mia.send(new Command.Reword("nothing00000", "No such card", null));
            mia.awaitAnswers();
            eve.awaitSeq(2);
            Stranger stranger = new Stranger(meeting.site(), meeting.board());
            stranger.say("nonsense").awaitClose();

            String figures = scrape(meeting);
            assertThat(lines(figures))
                    .contains("unblock_commit_seconds_count 1", "unblock_commit_events_sum 1.0")
                    .contains("unblock_refused_total{code=\"NOT_FOUND\"} 1.0")
                    .contains("unblock_closed_total{why=\"BAD_FRAME\"} 1.0")
                    .anyMatch(line -> line.startsWith("unblock_requests_seconds_count{method=\"POST\""
                            + ",route=\"/api/boards/:board/ticket\",status=\"201\"}"))
                    .anyMatch(line -> line.startsWith("jvm_memory_used_bytes"));
            assertThat(figures)
                    .doesNotContain(meeting.board())
                    .doesNotContain(mia.me())
                    .doesNotContain("Acme");
            eve.leave();
            Eventually.is(
                    "only mia's socket is open", () -> lines(scrape(meeting)).contains("unblock_sockets 1.0"));
        }
    }

    @Test
    void aProblemNamesItsRequestAsTheAnswerDoes() {
        try (Meeting meeting = Meeting.on(TestDatabase.fresh(), folder)) {
            Browser.Answer answer = meeting.manager().get("/api/boards/nosuchboard0");
            assertThat(answer.problem()).isEqualTo("404 NOT_FOUND");
            assertThat(answer.json().getString("request"))
                    .isNotNull()
                    .isEqualTo(answer.response().getHeader("X-Request-Id"));
        }
    }

    @Test
    void aPageIsPackedOnceOnItsWay() {
        try (Meeting meeting = Meeting.on(TestDatabase.fresh(), folder)) {
            var answer = meeting.manager()
                    .request(HttpMethod.GET, "/no-such-picture.png")
                    .putHeader("Accept-Encoding", "gzip")
                    .send()
                    .await();
            assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
            byte[] packed = Objects.requireNonNull(answer.body()).getBytes();
            assertThat(new String(Gzip.unpack(packed), StandardCharsets.UTF_8)).startsWith("<!doctype html>");
        }
    }

    @Test
    void aClosedConnectionIsToldWhy() {
        try (Meeting meeting = Meeting.on(TestDatabase.fresh(), folder)) {
            Player first = meeting.manager("mia");
            first.close();
            Player tab = new Player(meeting.site(), meeting.manager(), meeting.board(), "mia").enter();
            Player same = new Player(meeting.site(), meeting.manager(), meeting.board(), "mia").enter();
            tab.await("it is replaced", it -> !it.ends().isEmpty());
            assertThat(tab.frames(Protocol.Bye.class)).containsExactly(new Protocol.Bye(Protocol.Close.REPLACED, null));
            same.close();
        }
    }

    private static String scrape(Meeting meeting) {
        return String.valueOf(
                meeting.site().browser().get("/metrics").response().bodyAsString());
    }

    private static List<String> lines(String figures) {
        return figures.lines().toList();
    }
}
