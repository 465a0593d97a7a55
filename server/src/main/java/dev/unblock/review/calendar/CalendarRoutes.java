package dev.unblock.review.calendar;

import static dev.unblock.http.AccessRule.ANYONE;
import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.people.AccessLevel.MEMBER;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Member;
import dev.unblock.people.SignedIn;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.links.PgCalendars;
import dev.unblock.review.PgCurrentRecords;
import dev.unblock.review.followups.PgFollowUps;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** A member's reviews and open follow-ups as a calendar feed. */
public final class CalendarRoutes implements Endpoints {
    /** Older reviews are removed from the feed. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final PgCalendars calendars;
    private final PgFollowUps followUps;
    private final PgCurrentRecords current;
    private final PgReviewDates dates;
    private final InstantSource clock;

    public CalendarRoutes(
            PgCalendars calendars,
            PgFollowUps followUps,
            PgCurrentRecords current,
            PgReviewDates dates,
            InstantSource clock) {
        this.calendars = calendars;
        this.followUps = followUps;
        this.current = current;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                post("MAKE_CALENDAR", "/api/me/calendar", MEMBER, this::make)
                        .makes(CalendarRest.Calendar.class)
                        .says("Creates a new address for your calendar feed; the previous one stops working"),
                get("CALENDAR", "/api/calendar/{token}/unblock.ics", ANYONE, this::feed)
                        .writes("text/calendar")
                        .says("A member's reviews and open follow-ups as a calendar feed"),
                // Addresses from before they ended in a file name.
                get("OLD_CALENDAR", "/api/calendar/{token}", ANYONE, this::feed)
                        .writes("text/calendar")
                        .says("The same feed at its old address"));
    }

    private Object make(Call call) {
        return new CalendarRest.Calendar(call.url(
                "/api/calendar/" + calendars.make(SignedIn.member(call)).await() + "/unblock.ics"));
    }

    private Object feed(Call call) {
        Member member =
                calendars.find(call.path("token")).await().orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        String team = member.team().id();
        Instant now = clock.instant();
        current.of(team).await();
        var reviews = dates.of(team, member.id(), now.minus(KEPT)).await();
        CalendarFeed feed = new CalendarFeed(member.language(), board -> call.url("/boards/" + board));
        Buffer content = Buffer.buffer(
                feed.write(reviews, followUps.open(team, member.id()).await()));
        String tag = TokenGenerator.hash(content.toString(UTF_8));
        call.version(tag, calendars.unchangedSince(member, tag).await());
        call.save("unblock.ics");
        return content;
    }
}
