package dev.unblock.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has a place at a board. Members always get one: guests have a share of their own, and where the board
 * is full all the same, the guest who has done nothing for the longest time gives theirs. Of several tabs of
 * one person the oldest gives before somebody stays outside. Pure.
 */
final class Places {
    /** What somebody gets who comes. */
    sealed interface Place {
        record Free() implements Place {}

        /** @param why what the one who gives it is told */
        record InsteadOf(Session session, Protocol.Close why) implements Place {}

        record None() implements Place {}
    }

    private final Capacity capacity;

    Places(Capacity capacity) {
        this.capacity = capacity;
    }

    /** @param all those who have places, oldest first */
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
        // nobody stays outside for the second tab of somebody else
        Optional<Session> spare = own.isEmpty() ? spareOf(guest ? guests : all) : Optional.empty();
        return spare.isPresent() ? new Place.InsteadOf(spare.get(), Protocol.Close.TOO_MANY_TABS) : new Place.None();
    }

    /** The oldest tab of the one who has most of them; none where everybody has one. */
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
