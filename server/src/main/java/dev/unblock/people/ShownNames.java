package dev.unblock.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Display names: of people whose names look the same, those who joined later get a number, as in 李伟 and 李伟 (2). Pure.
 */
public final class ShownNames {
    private ShownNames() {}

    /**
     * @param inOrder groups of people, each in order of joining; members come before guests, so that their names are
     *     the same on every board
     * @return by id; a deleted member has an empty name
     */
    public static Map<String, String> of(List<? extends Collection<? extends Person>> inOrder) {
        Map<String, String> shown = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Collection<? extends Person> group : inOrder) {
            for (Person person : group) {
                shown.put(person.id(), person.name().isEmpty() ? "" : free(person.name(), taken));
            }
        }
        return shown;
    }

    /** A number is of one person only among all who might be taken for each other. */
    private static String free(String name, Set<String> taken) {
        String shown = name;
        boolean isTaken = Lookalikes.looksOf(name).stream().anyMatch(taken::contains);
        for (int number = 2; isTaken; number++) {
            shown = name + " (" + number + ")";
            isTaken = taken.contains("family " + Lookalikes.familyOf(shown));
        }
        taken.addAll(Lookalikes.looksOf(shown));
        taken.add("family " + Lookalikes.familyOf(shown));
        return shown;
    }
}
