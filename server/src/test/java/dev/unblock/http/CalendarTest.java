package dev.unblock.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Agenda;
import dev.unblock.board.Command;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.Origin;
import dev.unblock.board.Role;
import dev.unblock.live.Capacity;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A calendar feed as a calendar program reads it. */
@Tag("postgres")
class CalendarTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Member rita = house.member(team, "rita@example.com", Role.REP);
    private Browser ritas = house.signedIn(rita);
    private final Browser program = house.browser();
    private final Sitting review = Sitting.review(house, mia, rita);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void onePersonMakesSoManyThingsAndThenOneASecond() {
        for (int i = 0; i < Capacity.THINGS_AT_ONCE; i++) {
            assertThat(ritas.post("/api/me/calendar", null).status()).isEqualTo(201);
        }
        assertThat(ritas.post("/api/me/calendar", null).problem()).isEqualTo("429 TOO_MUCH_AT_ONCE");
        house.clock.pass(Duration.ofSeconds(1));
        assertThat(ritas.post("/api/me/calendar", null).status()).isEqualTo(201);
    }

    private String address() {
        String url = ritas.post("/api/me/calendar", null).json().getString("url");
        return url.substring(url.indexOf("/api/"));
    }

    private List<String> titles(String address) throws IOException, ParserException {
        return read(address).getComponents().stream()
                .map(event -> property(event, "SUMMARY"))
                .toList();
    }

    private Calendar read(String address) throws IOException, ParserException {
        String text = String.valueOf(program.get(address).response().bodyAsString());
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").contains("VERSION:2.0\r\n");
        assertThat(text.split("\r\n", 0)).allMatch(line -> line.getBytes(UTF_8).length <= 75);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String property(CalendarComponent event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }

    @Test
    void hasTheMembersOwnReviewsAndOpenFollowUps() throws IOException, ParserException {
        String deal = review.deal("d1", rita);
        review.does(
                mia, new Command.AgreeFollowUp(Sitting.id("f1"), deal, "Call; ask,\nlisten", rita.id(), review.soon()));
        review.followUp(mia, "f2", deal, mia);
        review.isListed();
        String address = address();
        assertThat(program.get(address).response().getHeader("Content-Type")).isEqualTo("text/calendar; charset=utf-8");
        assertThat(titles(address)).containsExactly("Weekly / review", "Follow-up: Call; ask,\nlisten");
        CalendarComponent meeting = read(address).getComponents().getFirst();
        assertThat(property(meeting, "DTSTART")).isEqualTo("20260331T100000Z");
        assertThat(property(meeting, "DTEND")).isEqualTo("20260331T110000Z");
        assertThat(property(meeting, "UID")).isEqualTo("review-" + review.board + "@unblock");
        ritas.put(
                "/api/boards/" + review.board + "/follow-ups/" + Sitting.id("f1") + "/outcome",
                new JsonObject()
                        .put("outcome", new JsonObject().put("result", "DONE").put("came", "")));
        assertThat(titles(address)).containsExactly("Weekly / review");
    }

    @Test
    void aReviewThatWasClosedEarlyEndsThen() throws IOException, ParserException {
        begun(Duration.ofHours(1));
        closedAfter(Duration.ofMinutes(20));
        CalendarComponent meeting = read(address()).getComponents().getFirst();
        assertThat(property(meeting, "DTSTART")).isEqualTo("20260331T100000Z");
        assertThat(property(meeting, "DTEND")).isEqualTo("20260331T102000Z");
    }

    @Test
    void aReviewThatWasOverBeforeItsHourIsShownWhenItWas() throws IOException, ParserException {
        begun(Duration.ofMinutes(10));
        closedAfter(Duration.ofMinutes(20));
        CalendarComponent meeting = read(address()).getComponents().getFirst();
        assertThat(property(meeting, "DTSTART")).isEqualTo("20260331T091000Z");
        assertThat(property(meeting, "DTEND")).isEqualTo("20260331T093000Z");
    }

    @Test
    void aReviewThatWasLeftOpenEndsAsPlanned() throws IOException, ParserException {
        begun(Duration.ofHours(1));
        closedAfter(Duration.ofHours(9));
        CalendarComponent meeting = read(address()).getComponents().getFirst();
        assertThat(property(meeting, "DTEND")).isEqualTo("20260331T110000Z");
    }

    private void begun(Duration later) {
        String deal = review.deal("d1", rita);
        review.does(mia, new MeetingCommand.SetGoal("Get on", null))
                .does(mia, new MeetingCommand.SetAgenda(List.of(new Agenda.Allotment(deal, 540))));
        house.clock.pass(later);
        review.does(mia, new MeetingCommand.StartReview());
    }

    private void closedAfter(Duration held) {
        house.clock.pass(held);
        review.does(mia, new MeetingCommand.BeginClosing()).does(mia, new MeetingCommand.CloseReview());
        review.isListed();
        ritas = house.signedIn(rita);
    }

    @Test
    void aFollowUpIsDueOnAWholeDayAndItsLinesAreAsLongAsTheyMayBe() throws IOException, ParserException {
        String deal = review.deal("d1", rita);
        String words = "与客户法务逐条确认合同条款👩‍💼".repeat(6);
        review.does(mia, new Command.AgreeFollowUp(Sitting.id("f1"), deal, words, rita.id(), review.soon()));
        review.isListed();
        String address = address();
        String text = program.get(address).response().bodyAsString();
        String day = review.soon().toString().replace("-", "");
        String after = review.soon().plusDays(1).toString().replace("-", "");
        assertThat(text)
                .contains("DTSTART;VALUE=DATE:" + day + "\r\n", "DTEND;VALUE=DATE:" + after + "\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n", "TRANSP:TRANSPARENT\r\n");
        assertThat(property(read(address).getComponents().getLast(), "SUMMARY")).isEqualTo("Follow-up: " + words);
    }

    @Test
    void aProgramThatHasItNeedsNoSecondCopy() {
        review.isListed();
        String address = address();
        assertThat(address).endsWith("/unblock.ics");
        var first = program.get(address).response();
        assertThat(first.getHeader("Content-Disposition")).contains("filename=\"unblock.ics\"");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        String tag = String.valueOf(first.getHeader("ETag"));
        String since = String.valueOf(first.getHeader("Last-Modified"));
        house.clock.pass(Duration.ofMinutes(5));
        var later = program.get(address).response();
        assertThat(later.bodyAsString()).isEqualTo(first.bodyAsString());
        assertThat(later.getHeader("ETag")).isEqualTo(tag);
        assertThat(asked(HttpMethod.GET, address, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(asked(HttpMethod.GET, address, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(asked(HttpMethod.GET, address, "If-Modified-Since", since).statusCode())
                .isEqualTo(304);
        var head = asked(HttpMethod.HEAD, address, "Accept", "*/*");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.getHeader("ETag")).isEqualTo(tag);
        assertThat(head.getHeader("Content-Type")).isEqualTo("text/calendar; charset=utf-8");
        assertThat(head.body()).isNull();

        review.followUp(mia, "f2", review.deal("d1", rita), rita);
        review.isListed();
        assertThat(asked(HttpMethod.GET, address, "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(asked(HttpMethod.GET, address, "If-Modified-Since", since).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theAddressOfBeforeStillLeadsThere() {
        review.isListed();
        String address = address();
        var old = program.get(address.replace("/unblock.ics", "")).response();
        assertThat(old.bodyAsString()).isEqualTo(program.get(address).response().bodyAsString());
    }

    private HttpResponse<Buffer> asked(HttpMethod method, String address, String header, String value) {
        return program.request(method, address).putHeader(header, value).send().await();
    }

    @Test
    void aFollowUpKeepsItsIdWhenItComesOver() throws IOException, ParserException {
        String first = "0123456789AB";
        Origin origin = new Origin(first, Sitting.id("f1"), null, "Deal", house.clock.instant(), 0);
        review.houseDoes(new MeetingCommand.BringForward(Sitting.id("b1"), "Call", rita.id(), review.soon(), origin));
        review.isListed();
        CalendarComponent event = read(address()).getComponents().getLast();
        assertThat(property(event, "UID")).isEqualTo("follow-up-" + first + "-" + Sitting.id("f1") + "@unblock");
    }

    @Test
    void aNewAddressVoidsTheOldOneAndFormerMembersHaveNone() {
        String old = address();
        String now = address();
        assertThat(program.get(old).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(program.get(now).status()).isEqualTo(200);
        house.signedIn(mia).patch("/api/members/" + rita.id(), new JsonObject().put("active", false));
        assertThat(program.get(now).problem()).isEqualTo("404 NOT_FOUND");
    }
}
