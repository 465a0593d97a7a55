package dev.unblock.deal.contacts;

import java.time.Instant;

/**
 * A contact on a deal.
 *
 * @param at when it was last changed on this deal
 * @param by member id
 */
record Contact(String id, ContactValues values, Instant at, String by) {}
