package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.CommandMeta;
import dev.unblock.board.Entry;
import dev.unblock.board.Refusal;
import dev.unblock.board.Rules;
import dev.unblock.board.Verdict;
import java.time.Instant;
import java.util.List;

/** Decides commands and keeps the verdicts until they can be sent. Pure. */
final class Judge {
    private Judge() {}

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
                Protocol.Rej rej = new Protocol.Rej(op, code(refused.why()), refused.path(), refused.current(), null);
                yield new Pending(meta, op, command, since, rej, List.of(), board);
            }
        };
    }

    /** Decides the same command against another board. */
    static Pending again(Board board, Pending pending) {
        return judge(board, pending.meta(), pending.op(), pending.command(), pending.since());
    }

    private static Protocol.Code code(Refusal refusal) {
        return switch (refusal) {
            case INVALID -> Protocol.Code.INVALID;
            case FORBIDDEN -> Protocol.Code.FORBIDDEN;
            case NOT_FOUND -> Protocol.Code.NOT_FOUND;
            case CONFLICT -> Protocol.Code.CONFLICT;
            case CHANGED -> Protocol.Code.CHANGED;
            case BOARD_LOCKED -> Protocol.Code.BOARD_LOCKED;
            case BOARD_ARCHIVED -> Protocol.Code.BOARD_ARCHIVED;
            case NOT_MODERATOR -> Protocol.Code.NOT_MODERATOR;
            case GOAL_MISSING -> Protocol.Code.GOAL_MISSING;
            case AGENDA_MISSING -> Protocol.Code.AGENDA_MISSING;
            case RESULT_MISSING -> Protocol.Code.RESULT_MISSING;
            case OBSTACLE_MISSING -> Protocol.Code.OBSTACLE_MISSING;
            case KEY_MISSING -> Protocol.Code.KEY_MISSING;
            case REMOVER_MISSING -> Protocol.Code.REMOVER_MISSING;
            case DECISION_MISSING -> Protocol.Code.DECISION_MISSING;
            case ALREADY_MOVED -> Protocol.Code.ALREADY_MOVED;
            case PHASE_CLOSED -> Protocol.Code.PHASE_CLOSED;
            case VOTES_SPENT -> Protocol.Code.VOTES_SPENT;
            case ALREADY_NOMINATED -> Protocol.Code.ALREADY_NOMINATED;
            case TOO_LATE -> Protocol.Code.TOO_LATE;
            case NO_TIME_LEFT -> Protocol.Code.NO_TIME_LEFT;
            case SLOT_OPEN -> Protocol.Code.SLOT_OPEN;
            case LIMIT_EXCEEDED -> Protocol.Code.LIMIT_EXCEEDED;
            case STALE_UNDO -> Protocol.Code.STALE_UNDO;
        };
    }
}
