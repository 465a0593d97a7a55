package dev.unblock.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who gets a place on a board. Members always do: guests have a limited share, and if the board is full anyway, the
 * guest who has been inactive for longest gives up theirs. A person's extra tabs go, oldest first, before anybody is
 * kept out. Pure.
 */
final class SeatAllocation {
    /** The answer to a person who wants to join. */
    sealed interface Place {
        record Free() implements Place {}

        /** @param why the reason that the displaced session is told */
        record InsteadOf(Session session, Protocol.Close why) implements Place {}

        record None() implements Place {}
    }

    private final Capacity capacity;

    SeatAllocation(Capacity capacity) {
        this.capacity = capacity;
    }

    /** @param all the sessions that have places, oldest first */
    Place find(List<Session> all, String person, boolean guest) {
        List<Session> own = of(all, person);
        List<Session> guests = all.stream().filter(Session::isGuest).toList();
        if (own.size() >= (guest ? capacity.socketsOfOneGuest() : capacity.socketsOfOne())) {
            return new Place.InsteadOf(own.getFirst(), Protocol.Close.TOO_MANY_TABS);
        }
        boolean full = all.size() >= capacity.sockets();
        if (!full && (!guest || guests.size() < capacity.guestSockets())) {
            return new Place.Free();
        }
        if (!guest && !guests.isEmpty()) {
            Session idle = guests.stream()
                    .min(Comparator.comparing(Session::lastActed))
                    .orElseThrow();
            return new Place.InsteadOf(idle, Protocol.Close.FULL);
        }
        // a person's first tab takes precedence over another person's second
        Optional<Session> spare = own.isEmpty() ? spareOf(guest ? guests : all) : Optional.empty();
        return spare.isPresent() ? new Place.InsteadOf(spare.get(), Protocol.Close.TOO_MANY_TABS) : new Place.None();
    }

    /** The oldest tab of the person with most tabs; none if everybody has one. */
    private static Optional<Session> spareOf(List<Session> all) {
        Map<String, List<Session>> byPerson = new HashMap<>();
        all.forEach(session -> byPerson.computeIfAbsent(session.actor().id(), first -> new ArrayList<>())
                .add(session));
        return byPerson.values().stream()
                .filter(tabs -> tabs.size() > 1)
                .max(Comparator.comparingInt(List::size))
                .map(List::getFirst);
    }

    private static List<Session> of(List<Session> all, String person) {
        return all.stream()
                .filter(session -> session.actor().id().equals(person))
                .toList();
    }
}
