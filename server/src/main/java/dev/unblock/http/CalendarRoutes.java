package dev.unblock.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.unblock.people.Member;
import dev.unblock.people.PgCalendars;
import dev.unblock.people.Secrets;
import dev.unblock.review.CalendarFeed;
import dev.unblock.review.PgFollowUps;
import dev.unblock.review.PgReviewDates;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Somebody's reviews and open follow-ups, in the calendar program of their choice. */
final class CalendarRoutes {
    /** Reviews that are longer ago are taken out of the calendar. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final PgCalendars calendars;
    private final PgFollowUps followUps;
    private final PgReviewDates dates;
    private final InstantSource clock;

    CalendarRoutes(PgCalendars calendars, PgFollowUps followUps, PgReviewDates dates, InstantSource clock) {
        this.calendars = calendars;
        this.followUps = followUps;
        this.dates = dates;
        this.clock = clock;
    }

    void bind(Api api) {
        api.on(CalendarOperation.MAKE_CALENDAR, this::make)
                .on(CalendarOperation.CALENDAR, this::feed)
                .on(CalendarOperation.OLD_CALENDAR, this::feed);
    }

    private Object make(Call call) {
        return new ReviewRest.Calendar(
                call.url("/api/calendar/" + calendars.make(call.member()).await() + "/unblock.ics"));
    }

    private Object feed(Call call) {
        Member member =
                calendars.find(call.path("token")).await().orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        String team = member.team().id();
        Instant now = clock.instant();
        var reviews = dates.of(team, member.id(), now.minus(KEPT)).await();
        CalendarFeed feed = new CalendarFeed(member.language(), board -> call.url("/boards/" + board));
        Buffer content = Buffer.buffer(
                feed.write(reviews, followUps.open(team, member.id()).await()));
        String tag = Secrets.hash(content.toString(UTF_8));
        call.version(tag, calendars.unchangedSince(member, tag).await());
        call.save("unblock.ics");
        return content;
    }
}
