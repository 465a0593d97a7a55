package dev.unblock.live;

import dev.unblock.board.Act;
import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.Entry;
import dev.unblock.board.Refusal;
import dev.unblock.board.Rules;
import dev.unblock.board.Verdict;
import java.time.Instant;
import java.util.List;

/** Asks the rules and keeps what they say until it can be told. Pure. */
final class Judge {
    private Judge() {}

    static Pending judge(Board board, Act act, long op, Command command, Instant since) {
        return switch (Rules.decide(board, act, command)) {
            case Verdict.Accepted accepted -> {
                List<Entry> entries = accepted.entries(board.seq(), act, op);
                Board after = board;
                for (Entry entry : entries) {
                    after = after.after(entry);
                }
                yield new Pending(act, op, command, since, null, entries, after);
            }
            case Verdict.Refused refused -> {
                Protocol.Rej rej = new Protocol.Rej(op, code(refused.why()), refused.path(), refused.current(), null);
                yield new Pending(act, op, command, since, rej, List.of(), board);
            }
        };
    }

    /** The same order against another board. */
    static Pending again(Board board, Pending pending) {
        return judge(board, pending.act(), pending.op(), pending.command(), pending.since());
    }

    private static Protocol.Code code(Refusal refusal) {
        return switch (refusal) {
            case INVALID -> Protocol.Code.INVALID;
            case FORBIDDEN -> Protocol.Code.FORBIDDEN;
            case NOT_FOUND -> Protocol.Code.NOT_FOUND;
            case CONFLICT -> Protocol.Code.CONFLICT;
            case BOARD_LOCKED -> Protocol.Code.BOARD_LOCKED;
            case LIMIT_EXCEEDED -> Protocol.Code.LIMIT_EXCEEDED;
            case STALE_UNDO -> Protocol.Code.STALE_UNDO;
        };
    }
}
