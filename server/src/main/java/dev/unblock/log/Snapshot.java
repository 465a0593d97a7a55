package dev.unblock.log;

import dev.unblock.board.Board;

/** A board after event {@code board.seq()} of that epoch: a cache for loading, never the truth. */
public record Snapshot(long epoch, Board board) {}
