package dev.unblock.board;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Title, language and lock of the board itself. */
final class SettingsRule {
    private SettingsRule() {}

    static Verdict change(CommandContext context, Command.ChangeSettings c) {
        if (!context.manages() && !context.leads()) return CommandContext.forbidden();
        Board board = context.board();
        String wanted = c.title();
        String said = wanted == null ? board.title() : Wording.line(wanted, Limits.BOARD_TITLE);
        if (said == null) return CommandContext.invalid("title");
        Merge merge = new Merge();
        String title = wanted == null ? said : merge.value("title", said, c.was(), board.title());
        if (merge.refusal() != null) return merge.refusal();
        Event.SettingsChanged now =
                new Event.SettingsChanged(title, or(c.language(), board.language()), or(c.locked(), board.locked()));
        boolean same = now.equals(new Event.SettingsChanged(board.title(), board.language(), board.locked()));
        return same ? CommandContext.nothing() : CommandContext.accept(now);
    }

    private static <T> T or(@Nullable T wanted, T present) {
        return Objects.requireNonNullElse(wanted, present);
    }
}
