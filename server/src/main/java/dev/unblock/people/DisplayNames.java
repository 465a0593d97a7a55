package dev.unblock.people;

import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Display names: if the names of people look the same, all but the first have a number, as in 李伟 and 李伟 (2). A
 * number is stored and stays, whatever becomes of the others. Pure.
 */
public final class DisplayNames {
    static final int NOT_SHOWN = 1;

    /** Remarks that server and browser add to names, in brackets of any kind; any sign may follow them. */
    private static final Pattern MARK = Pattern.compile("\\p{Ps}"
            + "([0-9lo|]*[0-9][0-9lo|]*|guest|访客|left|[已己巳]离开|bylink|通过链接|noted(by.*)?|由.*代记|asnoted|据记录)"
            + "\\p{Pe}[\\p{P}\\p{S}]*$");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    /** Blanks of any kind. */
    private static final Pattern AROUND = Pattern.compile("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$");

    private DisplayNames() {}

    /**
     * The name that a person has sent, without the space around it; refused if it ends like what is added to names, with
     * which it would pass for another person's or a guest's.
     */
    public static String accepted(String sent) {
        String name = AROUND.matcher(sent).replaceAll("");
        if (endsLikeMark(Lookalikes.saidOf(name)) || endsLikeMark(Lookalikes.readOf(name))) {
            throw Refused.because(ProblemCode.NAME_LIKE_MARK);
        }
        return name;
    }

    private static boolean endsLikeMark(String look) {
        return MARK.matcher(ACCENTS.matcher(look).replaceAll("")).find();
    }

    /** The number of a person who comes to these others. */
    public static int numberFor(String name, Collection<? extends Person> others) {
        return numberFor(name, NOT_SHOWN, others);
    }

    /** The number that a member would like to have with another name: the one of today if the names look the same. */
    public static int numberWith(String name, Person person) {
        boolean looksTheSame = Lookalikes.looksOf(name).stream().anyMatch(Lookalikes.looksOf(person.name())::contains);
        return looksTheSame ? person.number() : NOT_SHOWN;
    }

    /** The number of a person who takes another name and keeps the number unless one of the others has it with that name. */
    public static int numberFor(String name, int number, Collection<? extends Person> others) {
        Set<String> taken = new HashSet<>();
        others.stream().map(Person::displayName).filter(it -> !it.isEmpty()).forEach(it -> {
            taken.addAll(Lookalikes.looksOf(it));
            taken.add(Lookalikes.roughLookOf(it));
        });
        int free = number;
        while (looksOf(name, free).anyMatch(taken::contains)) {
            free++;
        }
        return free;
    }

    /** A number is of one person only among all who could be taken for each other, directly or by way of a third one. */
    private static Stream<String> looksOf(String name, int number) {
        String shown = numbered(name, number);
        Stream<String> looks = Lookalikes.looksOf(shown).stream();
        return number == NOT_SHOWN ? looks : Stream.concat(looks, Stream.of(Lookalikes.roughLookOf(shown)));
    }

    static String numbered(String name, int number) {
        return number == NOT_SHOWN || name.isEmpty() ? name : name + " (" + number + ")";
    }
}
