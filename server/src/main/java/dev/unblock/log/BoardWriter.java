package dev.unblock.log;

import dev.unblock.board.Actor;
import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.CommandMeta;
import dev.unblock.board.Entry;
import dev.unblock.board.Refusal;
import dev.unblock.board.Rules;
import dev.unblock.board.Verdict;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Sends commands to a board without a socket: commands by REST and by the server itself go through the same rules and
 * the same log, and the people on the board see the result a moment later. Any thread.
 */
public final class BoardWriter {
    /** Concurrent writers cause retries; more than this in a row means that something is broken. */
    private static final int TRIES = 20;

    private static final int PAUSE_MILLIS = 3;

    private final EventLog log;
    private final InstantSource clock;
    private final AppendListener listener;
    private final KnownBoards boards;

    /** @param listener is told of every append, so that no way to write can leave out the people on the board */
    public BoardWriter(EventLog log, InstantSource clock, AppendListener listener) {
        this.log = log;
        this.clock = clock;
        this.listener = listener;
        this.boards = new KnownBoards(log);
    }

    /** The same with another clock. */
    public BoardWriter at(InstantSource other) {
        return new BoardWriter(log, other, listener);
    }

    /** Learns that this writer has appended to a board's log, which has that epoch and now ends at that seq. */
    public interface AppendListener {
        AppendListener NONE = (board, epoch, head) -> {};

        void appended(String board, long epoch, long head);
    }

    /**
     * The sender of commands.
     *
     * @param client never used before, or {@link CommandMeta#HOUSE}
     * @param people ids of all people who may be assigned on the board
     */
    public record Writer(Actor actor, String client, Set<String> people) {}

    /** The verdict on each command, and the board after them. */
    public record Written(List<Verdict> verdicts, Board board) {}

    /** Sends one command. The board must exist. */
    public Future<Written> write(String board, Writer writer, Command command) {
        return write(board, writer, now -> List.of(command));
    }

    /**
     * Sends commands derived from the current board; derives them again if another writer was faster. Refused ones are
     * skipped.
     */
    public Future<Written> write(String board, Writer writer, Function<Board, List<Command>> commands) {
        return write(board, writer, commands, TRIES);
    }

    private Future<Written> write(String board, Writer writer, Function<Board, List<Command>> commands, int tries) {
        return log.head(board).compose(head -> {
            long epoch = head.orElseThrow(() -> new IllegalArgumentException("there is no board " + board))
                    .epoch();
            return read(board).compose(now -> {
                Judged judged = judge(now, writer, commands.apply(now));
                if (judged.entries.isEmpty()) {
                    return Future.succeededFuture(judged.written);
                }
                return log.append(board, epoch, now.seq(), judged.entries).compose(done -> switch (done) {
                    case DONE -> {
                        listener.appended(board, epoch, judged.written.board().seq());
                        yield Future.succeededFuture(judged.written);
                    }
                    case UNFIT -> Future.succeededFuture(judged.refused(now));
                    case OUTPACED ->
                        tries > 1
                                ? pause(TRIES - tries).compose(rested -> write(board, writer, commands, tries - 1))
                                : Future.failedFuture(new LogUnavailable("somebody else was always quicker"));
                });
            });
        });
    }

    /** Grows, so that the same writer is not met again at once. */
    private static Future<Void> pause(int tried) {
        Context context = Vertx.currentContext();
        return context == null || tried == 0
                ? Future.succeededFuture()
                : context.owner().timer((long) PAUSE_MILLIS * tried).mapEmpty();
    }

    /** The current board according to the log. */
    public Future<Board> read(String board) {
        return boards.read(board);
    }

    private record Judged(List<Entry> entries, Written written) {
        /** The log cannot store it; nothing was written. */
        Written refused(Board before) {
            Verdict unfit = new Verdict.Refused(Refusal.INVALID, null, null);
            return new Written(written.verdicts.stream().map(verdict -> unfit).toList(), before);
        }
    }

    private Judged judge(Board start, Writer writer, List<Command> commands) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        CommandMeta meta = new CommandMeta(writer.actor(), writer.client(), now, writer.people());
        long op = start.lastOp(writer.client());
        Board board = start;
        List<Entry> entries = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Command command : commands) {
            Verdict verdict = Rules.decide(board, meta, command);
            verdicts.add(verdict);
            if (verdict instanceof Verdict.Accepted accepted
                    && !accepted.facts().isEmpty()) {
                op++;
                for (Entry entry : accepted.entries(board.seq(), meta, op)) {
                    board = board.after(entry);
                    entries.add(entry);
                }
            }
        }
        return new Judged(entries, new Written(verdicts, board));
    }
}
