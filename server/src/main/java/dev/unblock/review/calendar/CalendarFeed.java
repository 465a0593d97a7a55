package dev.unblock.review.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.unblock.board.Language;
import dev.unblock.review.followups.FollowUpLine;
import dev.unblock.review.followups.PgFollowUps.Agreed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A calendar (RFC 5545) of a member's reviews and open follow-ups. Uses events, not tasks, because most calendar
 * programs do not show the tasks of a subscribed calendar. Reviews have instants, which each program shows in its
 * reader's zone; follow-ups are due on whole days, which are the same everywhere.
 */
public final class CalendarFeed {
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);
    /** Maximum length of a line, without its end. */
    private static final int MAX_OCTETS = 75;

    private static final Pattern UNFOLDED = Pattern.compile("\r\n[ \t]");

    private final Language language;
    private final UnaryOperator<String> address;

    /** @param address the URL of a board by its id */
    public CalendarFeed(Language language, UnaryOperator<String> address) {
        this.language = language;
        this.address = address;
    }

    public String write(List<ReviewDate> reviews, List<Agreed> followUps) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Unblock//Unblock//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Unblock"));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), AGAIN_AFTER));
        reviews.forEach(it -> calendar.add(review(it)));
        followUps.forEach(it -> calendar.add(followUp(it)));
        try {
            StringWriter out = new StringWriter();
            new CalendarOutputter(false).output(calendar, out);
            return folded(out.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RFC 5545 counts octets, our library counts characters. */
    private static String folded(String calendar) {
        StringBuilder out = new StringBuilder();
        for (String line : UNFOLDED.matcher(calendar).replaceAll("").split("\r\n", 0)) {
            int octets = 0;
            for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
                String sign = Character.toString(line.codePointAt(at));
                int length = sign.getBytes(UTF_8).length;
                if (octets + length > MAX_OCTETS) {
                    out.append("\r\n ");
                    octets = 1;
                }
                out.append(sign);
                octets += length;
            }
            out.append("\r\n");
        }
        return out.toString();
    }

    private VEvent review(ReviewDate review) {
        VEvent event = event("review-" + review.board(), review.title(), review.board(), review.changedAt());
        event.add(new DtStart<>(review.startsAt()));
        event.add(new DtEnd<>(review.startsAt().plus(review.length())));
        return event;
    }

    /** Its id is derived from where it was first agreed: a carried-over follow-up moves instead of appearing twice. */
    private VEvent followUp(Agreed agreed) {
        FollowUpLine line = agreed.line();
        String title = (language == Language.ZH ? "跟进：" : "Follow-up: ") + line.text();
        VEvent event =
                event("follow-up-" + agreed.board() + "-" + agreed.card(), title, line.board(), agreed.changedAt());
        event.add(new DtStart<>(line.due()));
        event.add(new DtEnd<>(line.due().plusDays(1)));
        if (!line.dealName().isEmpty()) {
            event.add(new Description(line.dealName()));
        }
        // a follow-up does not make its assignee busy
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private VEvent event(String id, String title, String board, Instant changedAt) {
        VEvent event = new VEvent(false);
        event.add(new Uid(id + "@unblock"));
        event.add(new DtStamp(changedAt));
        event.add(new LastModified(changedAt));
        event.add(new Summary(title));
        event.add(new Url(URI.create(address.apply(board))));
        return event;
    }
}
