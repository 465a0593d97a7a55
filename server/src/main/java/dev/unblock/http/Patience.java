package dev.unblock.http;

import java.time.Duration;

/**
 * How long a client may take to say what it wants; in total, for bytes that come one by one are no excuse.
 *
 * @param head from the opening of a connection to the end of the head of its first request
 * @param body from the end of a head to the end of its body
 * @param rest from an answer to the end of the next head
 */
record Patience(Duration head, Duration body, Duration rest) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofMinutes(5));
}
