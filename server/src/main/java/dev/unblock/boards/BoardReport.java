package dev.unblock.boards;

/** What is told of a board in an export; the caller has checked that it is the team's. Awaits. */
public interface BoardReport {
    Object of(String board, String team);
}
