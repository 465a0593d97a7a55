package dev.unblock.boards;

import dev.unblock.board.Language;
import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.ShownNames;
import dev.unblock.people.guests.PgGuests;
import dev.unblock.people.team.PgPeople;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Display names of people on a board: people of the same name get numbers as on the board itself, and guests are
 * marked. For one request; blocking.
 */
public final class BoardNames {
    private final PgPeople people;
    private final PgGuests guests;
    private final String team;
    private final Language language;
    private final Map<String, Map<String, String>> read = new HashMap<>();

    public BoardNames(PgPeople people, PgGuests guests, String team, Language language) {
        this.people = people;
        this.guests = guests;
        this.team = team;
        this.language = language;
    }

    /** By id; a deleted member has an empty name. */
    public Map<String, String> on(String board) {
        return read.computeIfAbsent(board, this::read);
    }

    private Map<String, String> read(String board) {
        List<Member> members = people.members(team).await();
        List<Guest> came = guests.everCame(board).await().stream()
                .map(PgGuests.Came::guest)
                .toList();
        Map<String, String> names = ShownNames.of(List.of(members, came));
        came.forEach(guest -> names.computeIfPresent(guest.id(), (id, name) -> marked(name)));
        return names;
    }

    private String marked(String name) {
        return switch (language) {
            case EN -> name + " (guest)";
            case ZH -> name + "（访客）";
        };
    }
}
