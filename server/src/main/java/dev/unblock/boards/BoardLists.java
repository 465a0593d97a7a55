package dev.unblock.boards;

import dev.unblock.board.Board;
import io.vertx.core.Future;
import java.time.Instant;

/** The lists that go over all boards of a team, told at once what the log would tell them a moment later. */
public interface BoardLists {
    Future<Void> keep(String board, String team, Instant at, Board now);
}
