package dev.unblock.people;

import dev.unblock.board.TextRule;
import java.text.Normalizer;

/** What may stand where an address is asked for. */
public final class EmailAddress {
    private static final String OF_EMAIL = "[^\\p{Cc}\\p{Cs}\\p{Z}\\s@" + TextRule.UNSEEN + "]+";

    /** Something to see before and after one @; the rest is for the mail server to judge. */
    public static final String PATTERN = "^" + OF_EMAIL + "@" + OF_EMAIL + TextRule.END;

    private EmailAddress() {}

    /** One address in one form: wide letters are the narrow ones. Upper and lower case are alike to the database. */
    public static String inOneForm(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        if (!folded.matches(PATTERN)) {
            throw new IllegalArgumentException("no address any more");
        }
        return folded;
    }
}
