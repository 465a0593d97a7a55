package dev.unblock.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Display names: of people whose names look the same, those who came later get a number, as in 李伟 and 李伟 (2). Pure.
 */
public final class DisplayNames {
    private static final int NOT_SHOWN = 1;

    private final Set<String> taken = new HashSet<>();

    private DisplayNames() {}

    /**
     * @param members in order of joining
     * @return by id; a deleted member has an empty name
     */
    public static Map<String, String> of(Collection<Member> members) {
        return of(members, List.of());
    }

    /**
     * @param members in order of joining. Their names are the same on every board.
     * @param guests in order of entering. A guest's number stays, also where a member takes the name later: that they are
     *     guests is shown too.
     * @return by id; a deleted member has an empty name
     */
    public static Map<String, String> of(Collection<Member> members, Collection<Guest> guests) {
        Map<String, String> shown = new HashMap<>();
        DisplayNames team = new DisplayNames();
        members.forEach(it -> shown.put(it.id(), it.name().isEmpty() ? "" : team.take(it.name(), NOT_SHOWN)));
        DisplayNames board = new DisplayNames();
        guests.forEach(it -> shown.put(it.id(), board.take(it.name(), it.number())));
        return Map.copyOf(shown);
    }

    /** The number of a guest who enters a board with these people. */
    public static int numberFor(String name, Collection<Member> members, Collection<Guest> guests) {
        return numberFor(name, NOT_SHOWN, members, guests);
    }

    /** The number of a guest who takes another name and keeps the number if nobody else has it with that name. */
    public static int numberFor(String name, int number, Collection<Member> members, Collection<Guest> others) {
        DisplayNames here = new DisplayNames();
        of(members, others).values().stream().filter(it -> !it.isEmpty()).forEach(here::add);
        return here.free(name, number);
    }

    private String take(String name, int from) {
        String shown = numbered(name, free(name, from));
        add(shown);
        return shown;
    }

    private void add(String shown) {
        taken.addAll(Lookalikes.looksOf(shown));
        taken.add(family(shown));
    }

    private int free(String name, int from) {
        int number = from;
        while (isTaken(name, number)) {
            number++;
        }
        return number;
    }

    /** A number is of one person only among all who might be taken for each other. */
    private boolean isTaken(String name, int number) {
        return number == NOT_SHOWN
                ? Lookalikes.looksOf(name).stream().anyMatch(taken::contains)
                : taken.contains(family(numbered(name, number)));
    }

    private static String numbered(String name, int number) {
        return number == NOT_SHOWN ? name : name + " (" + number + ")";
    }

    private static String family(String shown) {
        return "family " + Lookalikes.familyOf(shown);
    }
}
