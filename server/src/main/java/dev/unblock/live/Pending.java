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
 * @param since when it arrived
 * @param refusal the answer if it was refused; it still waits for the commands before it, as the refusal depends on
 *     them
 * @param entries its entries for the log; none if it was refused or changes nothing
 * @param after the board after these entries
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

    /** The same command, refused after all. */
    Pending refused(Protocol.Code why) {
        return new Pending(meta, op, command, since, new Protocol.Rej(op, why, null, null, null), List.of(), after);
    }
}
