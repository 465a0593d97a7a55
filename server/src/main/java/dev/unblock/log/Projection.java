package dev.unblock.log;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import io.vertx.core.Future;
import java.util.List;

/**
 * A read model that follows the log. It gets each board's entries in order and without gaps, at least once; {@link
 * #follow} must therefore be idempotent.
 */
public interface Projection {
    /** Identifies its position in the log; a new name starts from the first event. */
    String name();

    /** @param after the board after the last of these entries */
    Future<Void> follow(String board, String team, List<Entry> entries, Board after);
}
