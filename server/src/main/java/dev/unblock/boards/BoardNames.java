package dev.unblock.boards;

import dev.unblock.board.Language;
import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.Person;
import dev.unblock.people.guests.PgGuests;
import dev.unblock.people.team.PgPeople;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Display names of people on a board: people of the same name get numbers as on the board itself, and guests are
 * marked. For one request; blocking.
 */
public final class BoardNames {
    private static final PersonName NOBODY = new PersonName("", false);

    private final PgPeople people;
    private final PgGuests guests;
    private final String team;
    private final Map<String, Map<String, PersonName>> read = new HashMap<>();
    private @Nullable Map<String, PersonName> members;

    public BoardNames(PgPeople people, PgGuests guests, String team) {
        this.people = people;
        this.guests = guests;
        this.team = team;
    }

    /** @param name empty where nobody knows it any more */
    public record PersonName(String name, boolean guest) {
        /** With the mark of a guest. */
        public String in(Language language) {
            return !guest
                    ? name
                    : switch (language) {
                        case EN -> name + " (guest)";
                        case ZH -> name + "（访客）";
                    };
        }
    }

    /** Guests are only read if it is no member. */
    public PersonName of(String board, String person) {
        PersonName member = members().get(person);
        return member != null ? member : on(board).getOrDefault(person, NOBODY);
    }

    /** By id. */
    public Map<String, PersonName> on(String board) {
        return read.computeIfAbsent(board, this::read);
    }

    private Map<String, PersonName> read(String board) {
        Map<String, PersonName> names = new HashMap<>(members());
        guests.everCame(board).await().forEach(it -> names.put(it.guest().id(), named(it.guest())));
        return names;
    }

    /** The same on every board. */
    private Map<String, PersonName> members() {
        Map<String, PersonName> known = members;
        if (known == null) {
            known = people.members(team).await().stream().collect(Collectors.toMap(Member::id, BoardNames::named));
            members = known;
        }
        return known;
    }

    private static PersonName named(Person person) {
        return new PersonName(person.displayName(), person instanceof Guest);
    }
}
