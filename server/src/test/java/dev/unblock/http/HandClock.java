package dev.unblock.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that only the test advances. */
public final class HandClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-03-31T09:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }
}
