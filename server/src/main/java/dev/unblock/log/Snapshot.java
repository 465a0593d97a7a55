package dev.unblock.log;

import dev.unblock.board.Board;

/** A board as it was after event {@code board.seq()} of that epoch: a shortcut for reading, never the truth. */
public record Snapshot(long epoch, Board board) {}
