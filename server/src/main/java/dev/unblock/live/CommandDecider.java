package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.CommandMeta;
import dev.unblock.board.Entry;
import dev.unblock.board.Rules;
import dev.unblock.board.Verdict;
import java.time.Instant;
import java.util.List;

/** Decides commands and keeps the verdicts until they can be sent. Pure. */
final class CommandDecider {
    private CommandDecider() {}

    static Pending judge(Board board, CommandMeta meta, long op, Command command, Instant since) {
        return switch (Rules.decide(board, meta, command)) {
            case Verdict.Accepted accepted -> {
                List<Entry> entries = accepted.entries(board.seq(), meta, op);
                Board after = board;
                for (Entry entry : entries) {
                    after = after.after(entry);
                }
                yield new Pending(meta, op, command, since, null, entries, after);
            }
            case Verdict.Refused refused -> {
                Protocol.Rej rej =
                        new Protocol.Rej(op, Protocol.Code.of(refused.why()), refused.path(), refused.current(), null);
                yield new Pending(meta, op, command, since, rej, List.of(), board);
            }
        };
    }

    /** Decides the same command against another board. */
    static Pending again(Board board, Pending pending) {
        return judge(board, pending.meta(), pending.op(), pending.command(), pending.since());
    }
}
