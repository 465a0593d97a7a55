package dev.unblock.http;

import java.time.Duration;

/**
 * How long a client may take to send a request; in total, so that single bytes do not extend it. And how long it may
 * take to read each piece of an answer.
 *
 * @param head from opening the connection to the end of the first request head
 * @param body from the end of a head to the end of its body
 * @param rest from an answer to the end of the next head
 * @param piece for each {@link #PIECE_BYTES} of an answer
 */
record ClientTimeouts(Duration head, Duration body, Duration rest, Duration piece) {
    static final int PIECE_BYTES = 64 * 1024;

    /** A client may read as slowly as a kilobyte a second. */
    static final ClientTimeouts USUAL = new ClientTimeouts(
            Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(1));

    /** A file may come as slowly as this, but no body may take longer than {@link #LONGEST}. */
    private static final long FILE_BYTES_PER_SECOND = 128 * 1024;

    private static final Duration LONGEST = Duration.ofMinutes(7);

    /** For a body that says that it has so many bytes. */
    Duration body(long bytes) {
        long seconds = Math.min(bytes / FILE_BYTES_PER_SECOND, LONGEST.toSeconds());
        return body.plusSeconds(seconds);
    }
}
