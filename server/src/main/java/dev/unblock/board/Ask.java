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

    /** @param by name of the person who answered */
    public record Answer(boolean granted, String text, String by) {}

    /** Whether both ask the same person the same thing by the same day; answers are ignored. */
    boolean asksTheSame(Ask other) {
        return what.equals(other.what) && of.equals(other.of) && by.equals(other.by);
    }
}
