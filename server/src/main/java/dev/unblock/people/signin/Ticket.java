package dev.unblock.people.signin;

import java.time.Instant;

/**
 * The content of a ticket for a board's socket, which its browser holds in signed form.
 *
 * @param id random, because a ticket is used once
 * @param session the sign-in for which it was issued, and with which it ends
 */
record Ticket(String id, String session, String board, Instant expires) {}
