package dev.unblock.http;

import static dev.unblock.http.Terms.get;
import static dev.unblock.http.Terms.post;
import static dev.unblock.http.Who.ANYONE;
import static dev.unblock.http.Who.MEMBER;

/** Reviews and follow-ups in somebody's own calendar program. */
enum CalendarOperation implements Operation {
    MAKE_CALENDAR(post("/api/me/calendar", MEMBER)
            .makes(ReviewRest.Calendar.class)
            .says("Makes the address of one's own calendar; an older one is void")),
    CALENDAR(get("/api/calendar/{token}/unblock.ics", ANYONE)
            .writes("text/calendar")
            .says("Somebody's reviews and open follow-ups, for a calendar program")),
    /** Addresses that were made before they ended in a file name. */
    OLD_CALENDAR(get("/api/calendar/{token}", ANYONE)
            .writes("text/calendar")
            .says("The same calendar at its older address"));

    private final Terms terms;

    CalendarOperation(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
