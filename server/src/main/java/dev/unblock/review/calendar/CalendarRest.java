package dev.unblock.review.calendar;

/** What is asked and answered here. */
public final class CalendarRest {
    private CalendarRest() {}

    /** @param url address of a calendar of one's own follow-ups and reviews; an older one is void */
    record Calendar(String url) {}
}
