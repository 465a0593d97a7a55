package dev.unblock.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an executive: one sentence, of whom, and by which day.
 *
 * @param of a name or a role, as people say it
 */
public record Ask(
        String what, String of, LocalDate by, @Nullable Answer answer) {

    /** @param by name of the one who answered */
    public record Answer(boolean granted, String text, String by) {}

    /** Whether the other one asks the same of the same person by the same day, whatever was answered. */
    boolean asksTheSame(Ask other) {
        return what.equals(other.what) && of.equals(other.of) && by.equals(other.by);
    }
}
