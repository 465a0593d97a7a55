package dev.unblock.people.guests;

import dev.unblock.people.Guest;
import dev.unblock.people.PeopleListener;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Requests find out themselves that a guest link has expired; a socket that is open does not. So the
 * boards are told of the guests whose time has run out since they were last told. Any thread.
 */
public final class GuestExpiry {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final InstantSource clock;
    private final PgGuests guests;
    private final PeopleListener listener;

    private GuestExpiry(Vertx vertx, InstantSource clock, PgGuests guests, PeopleListener listener) {
        this.vertx = vertx;
        this.clock = clock;
        this.guests = guests;
        this.listener = listener;
    }

    /** Looks every few seconds, until Vert.x ends. */
    public static void watch(Vertx vertx, InstantSource clock, PgGuests guests, PeopleListener listener) {
        new GuestExpiry(vertx, clock, guests, listener).lookAfter(clock.instant());
    }

    private void lookAfter(Instant last) {
        vertx.setTimer(LOOK_EVERY.toMillis(), timer -> {
            Instant now = clock.instant();
            Future<List<Guest>> expired = guests.expired(last, now);
            // a database that is away leaves the same time to be looked at again
            expired.onSuccess(this::tell).onComplete(done -> lookAfter(done.succeeded() ? now : last));
        });
    }

    private void tell(List<Guest> expired) {
        expired.forEach(guest -> listener.accessChanged(guest.id()));
        expired.stream().map(Guest::board).collect(Collectors.toSet()).forEach(listener::guestsChanged);
    }
}
