package dev.unblock.review.calendar;

/** Response bodies for calendar feeds. */
public final class CalendarRest {
    private CalendarRest() {}

    /** @param url address of the member's calendar feed; the previous one stops working */
    record Calendar(String url) {}
}
