package dev.unblock.boards;

import dev.unblock.board.Language;
import dev.unblock.people.DisplayNames;
import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.guests.PgGuests;
import dev.unblock.people.team.PgPeople;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private @Nullable List<Member> members;
    private @Nullable Map<String, String> shownMembers;

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
        return members().stream().anyMatch(it -> it.id().equals(person))
                ? new PersonName(ofMembers().getOrDefault(person, ""), false)
                : on(board).getOrDefault(person, NOBODY);
    }

    /** The same on every board. */
    private Map<String, String> ofMembers() {
        Map<String, String> known = shownMembers;
        if (known == null) {
            known = DisplayNames.of(members());
            shownMembers = known;
        }
        return known;
    }

    /** By id. */
    public Map<String, PersonName> on(String board) {
        return read.computeIfAbsent(board, this::read);
    }

    private Map<String, PersonName> read(String board) {
        List<Guest> came = guests.everCame(board).await().stream()
                .map(PgGuests.Came::guest)
                .toList();
        Map<String, String> shown = DisplayNames.of(members(), came);
        Map<String, PersonName> names = new HashMap<>();
        members().forEach(it -> names.put(it.id(), new PersonName(shown.getOrDefault(it.id(), ""), false)));
        came.forEach(it -> names.put(it.id(), new PersonName(shown.getOrDefault(it.id(), ""), true)));
        return names;
    }

    private List<Member> members() {
        List<Member> known = members;
        if (known == null) {
            known = people.members(team).await();
            members = known;
        }
        return known;
    }
}
