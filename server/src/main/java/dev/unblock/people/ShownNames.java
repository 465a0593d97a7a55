package dev.unblock.people;

import dev.unblock.board.TextRule;
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
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\s" + TextRule.UNSEEN + "]");

    /** Letters of other scripts, and signs, that are drawn like a Latin letter; below each the Latin one. */
    private static final String ALIKE = "АВЕЅЗІЈКМНОРСТУХԚԜӀаеіјкорсухһѕԁԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧανικορυ|I10";

    private static final String LATIN = "ABES3lJKMHOPCTYXQWlaeijkopcyxhsdqwlABEZHlKMNOPTYXavikopulllO";

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
        for (int number = 2; taken.contains(look(shown)) || taken.contains(drawn(shown)); number++) {
            shown = name + " (" + number + ")";
        }
        taken.add(look(shown));
        taken.add(drawn(shown));
        return shown;
    }

    private static String look(String name) {
        return seen(name).toLowerCase(Locale.ROOT);
    }

    /** In Latin letters where it can be read so. */
    private static String drawn(String name) {
        StringBuilder latin = new StringBuilder("drawn ");
        for (char sign : seen(name).toCharArray()) {
            int at = ALIKE.indexOf(sign);
            latin.append(at < 0 ? sign : LATIN.charAt(at));
        }
        return latin.toString().toLowerCase(Locale.ROOT);
    }

    private static String seen(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return INVISIBLE.matcher(plain).replaceAll("");
    }
}
