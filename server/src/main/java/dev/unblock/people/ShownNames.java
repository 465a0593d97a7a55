package dev.unblock.people;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names as people see them in lists: of those who have the same name, the ones who came later are told apart
 * by a number, 李伟 and 李伟 (2). Pure.
 */
public final class ShownNames {
    /** What looks the same looks the same with these or without. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Z}\\s]");

    private ShownNames() {}

    /**
     * @param inOrder groups of people, in each those who came first come first; members are a group before guests,
     *     so that their names are the same on every board
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

    private static String free(String name, Set<String> taken) {
        String shown = name;
        for (int number = 2; !taken.add(look(shown)); number++) {
            shown = name + " (" + number + ")";
        }
        return shown;
    }

    private static String look(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return INVISIBLE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
