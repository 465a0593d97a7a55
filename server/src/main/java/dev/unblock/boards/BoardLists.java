package dev.unblock.boards;

import dev.unblock.board.Board;
import io.vertx.core.Future;
import java.time.Instant;

/** The lists over all boards of a team, updated at once instead of when the read models follow the log. */
public interface BoardLists {
    Future<Void> keep(String board, String team, Instant at, Board now);
}
