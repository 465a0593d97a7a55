package dev.unblock.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request to an executive: one sentence, to whom, and by which day.
 *
 * @param of name or role of the executive, as people say it
 */
public record Ask(
        String what, String of, LocalDate by, @Nullable Answer answer) {

    /** Ids of links by which executives answer without an account begin so; no person has such an id. */
    public static final String LINK = "inbox:";

    /**
     * @param by whose answer it is, as its author says; absent where authors answer themselves. By a link it is the
     *     name that the link was made for
     * @param author id of the person who wrote it, or of the link by which it came; absent in answers that were
     *     written before this was kept
     */
    public record Answer(
            boolean granted,
            String text,
            @Nullable String by,
            @Nullable String author) {}

    /** Whether both ask the same person the same thing by the same day; answers are ignored. */
    boolean asksTheSame(Ask other) {
        return what.equals(other.what) && of.equals(other.of) && by.equals(other.by);
    }
}
