package dev.unblock.people;

import dev.unblock.board.TextRule;
import java.text.Normalizer;

/** The form of an e-mail address. */
public final class EmailAddress {
    private static final String OF_EMAIL = "[^\\p{Cc}\\p{Cs}\\p{Z}\\s@" + TextRule.UNSEEN + "]+";

    /** Something visible before and after one @; the mail server decides the rest. */
    public static final String PATTERN = "^" + OF_EMAIL + "@" + OF_EMAIL + TextRule.END;

    private EmailAddress() {}

    /** The normal form of an address: full-width letters become narrow. The database ignores case. */
    public static String inOneForm(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        if (!folded.matches(PATTERN)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
        return folded;
    }
}
