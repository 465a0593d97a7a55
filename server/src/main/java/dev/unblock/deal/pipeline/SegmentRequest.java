package dev.unblock.deal.pipeline;

import dev.unblock.deal.deals.DealRest;
import dev.unblock.deal.money.Currencies;
import dev.unblock.http.Call;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Member;
import dev.unblock.people.SignedIn;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads from a request which deals and which period it asks for. */
final class SegmentRequest {
    /** Of its query, for addresses of endpoints. */
    static final String PARAMETERS = "from&to&source&owner&currency";

    /** By default the statistics begin with the month that many months before the last one. */
    private static final int MONTHS = 12;

    /** A longer period would have more months than a chart can show. */
    private static final int YEARS = 10;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private SegmentRequest() {}

    static Segment of(Call call, LocalDate today) {
        LocalDate to = day(call, "to", today);
        LocalDate from = day(call, "from", to.withDayOfMonth(1).minusMonths(MONTHS));
        if (from.isAfter(to)) {
            throw Refused.field("from", "Must not be after the last day.");
        }
        if (from.plusYears(YEARS).isBefore(to)) {
            throw Refused.field("from", "The period may have at most " + YEARS + " years.");
        }
        Segment asked = new Segment(
                from,
                to,
                call.query("source").orElse(null),
                call.query("owner").orElse(null),
                call.query("currency").orElse(null));
        check(asked, SignedIn.member(call));
        return asked;
    }

    private static void check(Segment asked, Member member) {
        if (asked.owner() != null && !mayAskFor(asked.owner(), member)) {
            throw Refused.because(ProblemCode.FORBIDDEN);
        }
        if (asked.source() != null && asked.source().length() > 2 * DealRest.SOURCE) {
            throw Refused.field("source", "Must have at most " + DealRest.SOURCE + " characters.");
        }
        if (asked.currency() != null && !Currencies.isKnown(asked.currency())) {
            throw Refused.field("currency", "Must be a currency of ISO 4217.");
        }
    }

    /** Figures of one person are for them and for managers; everybody else sees the team as a whole. */
    private static boolean mayAskFor(String owner, Member member) {
        return switch (member.role()) {
            case MANAGER -> true;
            case REP -> owner.equals(member.id());
            case EXECUTIVE, OBSERVER -> false;
        };
    }

    private static LocalDate day(Call call, String name, LocalDate without) {
        try {
            LocalDate day = call.query(name).map(LocalDate::parse).orElse(without);
            if (day.isAfter(EARLIEST) && day.isBefore(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException wrong) {
            throw Refused.field(name, "Must be a day, such as 2026-03-30.");
        }
        throw Refused.field(name, "Must be between " + EARLIEST.getYear() + " and " + LATEST.getYear() + ".");
    }
}
