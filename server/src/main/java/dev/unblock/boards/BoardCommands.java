package dev.unblock.boards;

import dev.unblock.board.Actor;
import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.Verdict;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.live.PersonBudgets;
import dev.unblock.log.BoardWriter;
import dev.unblock.people.TokenGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Commands to a board that come by REST. Awaits, so on virtual threads only. */
public final class BoardCommands {
    private final BoardWriter writer;
    private final PersonBudgets budgets;
    private final TokenGenerator tokens;
    private final InstantSource clock;

    BoardCommands(BoardWriter writer, PersonBudgets budgets, TokenGenerator tokens, InstantSource clock) {
        this.writer = writer;
        this.budgets = budgets;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * For commands that name no people.
     *
     * @param board must exist
     * @return the board after the command
     */
    public Board send(String board, Actor actor, Command command) {
        return send(board, actor, now -> List.of(command));
    }

    /** The same for commands that are derived from the current board; throws the first refusal. */
    public Board send(String board, Actor actor, Function<Board, List<Command>> commands) {
        Instant now = clock.instant();
        // the same budget as at the board, as it is the same person who writes
        PersonBudgets.Budget budget = budgets.of(actor.id(), now);
        if (!budget.command(now)) {
            throw Refused.later(Duration.ofMillis(budget.commandMillis()));
        }
        // a client id of its own: a request that is sent twice is two commands, of which the second finds nothing to
        // change
        var by = new BoardWriter.Writer(actor, tokens.id(), Set.of());
        BoardWriter.Written written = writer.write(board, by, commands).await();
        for (Verdict verdict : written.verdicts()) {
            if (verdict instanceof Verdict.Refused refused) {
                throw refused(refused);
            }
        }
        return written.board();
    }

    private static Refused refused(Verdict.Refused verdict) {
        String path = Objects.requireNonNullElse(verdict.path(), "");
        return switch (verdict.why()) {
            // a card of another kind counts as not found
            case INVALID ->
                path.equals("card")
                        ? Refused.because(ProblemCode.NOT_FOUND)
                        : Refused.field(path, "The rules of the board do not allow this value.");
            case NOT_MODERATOR -> Refused.because(ProblemCode.FORBIDDEN);
            case CHANGED -> Refused.changed(verdict.path());
            default -> Refused.because(ProblemCode.named(verdict.why().name()).orElse(ProblemCode.REFUSED));
        };
    }
}
