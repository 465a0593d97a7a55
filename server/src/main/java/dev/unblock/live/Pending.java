package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.CommandMeta;
import dev.unblock.board.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way into the log.
 *
 * @param since when it came in
 * @param refusal the answer, where it was refused; it too waits for what stands before it, as it was
 *     judged against that
 * @param entries what it will be in the log; none where it was refused or changes nothing
 * @param after the board once they are there
 */
record Pending(
        CommandMeta meta,
        long op,
        Command command,
        Instant since,
        Protocol.@Nullable Rej refusal,
        List<Entry> entries,
        Board after) {
    String client() {
        return meta.client();
    }

    boolean isSilent() {
        return entries.isEmpty();
    }

    /** The same, which will not be in the log after all. */
    Pending refused(Protocol.Code why) {
        return new Pending(meta, op, command, since, new Protocol.Rej(op, why, null, null, null), List.of(), after);
    }
}
