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
 * Requests check the expiry of a guest link, but open sockets do not. So this tells the boards which guests' links have
 * expired since the last check. Any thread.
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

    /** Checks every few seconds until Vert.x closes. */
    public static void watch(Vertx vertx, InstantSource clock, PgGuests guests, PeopleListener listener) {
        new GuestExpiry(vertx, clock, guests, listener).lookAfter(clock.instant());
    }

    private void lookAfter(Instant last) {
        vertx.setTimer(LOOK_EVERY.toMillis(), timer -> {
            Instant now = clock.instant();
            Future<List<Guest>> expired = guests.expired(last, now);
            // while the database is unavailable, the same time span is checked again
            expired.onSuccess(this::tell).onComplete(done -> lookAfter(done.succeeded() ? now : last));
        });
    }

    private void tell(List<Guest> expired) {
        expired.forEach(guest -> listener.accessChanged(guest.id()));
        expired.stream().map(Guest::board).collect(Collectors.toSet()).forEach(listener::guestsChanged);
    }
}
