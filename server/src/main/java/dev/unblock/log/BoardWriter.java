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
 * Gives orders to a board from outside of its sockets: what REST and the house itself do goes through the
 * same rules and the same log as everything else, and those who are at the board see it a moment later.
 * Any thread.
 */
public final class BoardWriter {
    /** Somebody else writes the same board at the same time; more often than this in a row is a broken machine. */
    private static final int TRIES = 20;

    private static final int PAUSE_MILLIS = 3;

    private final EventLog log;
    private final InstantSource clock;
    private final KnownBoards boards;

    public BoardWriter(EventLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
        this.boards = new KnownBoards(log);
    }

    /**
     * Who orders.
     *
     * @param client never used before, or {@link CommandMeta#HOUSE}
     * @param people ids of all who may be named on the board
     */
    public record Writer(Actor actor, String client, Set<String> people) {}

    /** What the rules said to each order, and the board after them. */
    public record Written(List<Verdict> verdicts, Board board) {}

    /** One order. The board must exist. */
    public Future<Written> write(String board, Writer writer, Command command) {
        return write(board, writer, now -> List.of(command));
    }

    /**
     * Orders that follow from the board as it is; asked again where somebody else was quicker. Refused ones
     * are passed over.
     */
    public Future<Written> write(String board, Writer writer, Function<Board, List<Command>> orders) {
        return write(board, writer, orders, TRIES);
    }

    private Future<Written> write(String board, Writer writer, Function<Board, List<Command>> orders, int tries) {
        return log.head(board).compose(head -> {
            long epoch = head.orElseThrow(() -> new IllegalArgumentException("there is no board " + board))
                    .epoch();
            return read(board).compose(now -> {
                Judged judged = judge(now, writer, orders.apply(now));
                if (judged.entries.isEmpty()) {
                    return Future.succeededFuture(judged.written);
                }
                return log.append(board, epoch, now.seq(), judged.entries).compose(done -> switch (done) {
                    case DONE -> Future.succeededFuture(judged.written);
                    case UNFIT -> Future.succeededFuture(judged.refused(now));
                    case OUTPACED ->
                        tries > 1
                                ? pause(TRIES - tries).compose(rested -> write(board, writer, orders, tries - 1))
                                : Future.failedFuture(new LogUnavailable("somebody else was always quicker"));
                });
            });
        });
    }

    /** Longer each time: not to meet the same writer again at once. */
    private static Future<Void> pause(int tried) {
        Context context = Vertx.currentContext();
        return context == null || tried == 0
                ? Future.succeededFuture()
                : context.owner().timer((long) PAUSE_MILLIS * tried).mapEmpty();
    }

    /** The board as the log has it. */
    public Future<Board> read(String board) {
        return boards.read(board);
    }

    private record Judged(List<Entry> entries, Written written) {
        /** The log cannot hold it: nothing of it was done. */
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
