package dev.unblock.review.calendar;

/** Bodies about calendar addresses. */
public final class CalendarRest {
    private CalendarRest() {}

    /** @param url address of a calendar of one's own follow-ups and reviews; an older one is void */
    record Calendar(String url) {}
}
