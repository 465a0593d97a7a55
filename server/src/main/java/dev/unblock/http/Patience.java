package dev.unblock.http;

import java.time.Duration;

/**
 * How long a client may take to say what it wants; in total, for bytes that come one by one are no excuse. And how long
 * it may take to read each piece of its answer.
 *
 * @param head from the opening of a connection to the end of the head of its first request
 * @param body from the end of a head to the end of its body
 * @param rest from an answer to the end of the next head
 * @param piece for each {@link #PIECE_BYTES} of an answer
 */
record Patience(Duration head, Duration body, Duration rest, Duration piece) {
    static final int PIECE_BYTES = 64 * 1024;

    /** An answer may come as slowly as a kilobyte a second. */
    static final Patience USUAL =
            new Patience(Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(1));
}
