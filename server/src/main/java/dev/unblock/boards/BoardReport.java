package dev.unblock.boards;

/** What an export contains for one board; the caller has checked that the board is the team's. Awaits. */
public interface BoardReport {
    Object of(String board, String team);
}
