package dev.unblock.boards;

import dev.unblock.live.BoardHost;
import dev.unblock.people.PeopleListener;

/** Notifies the live boards of changes about people. Any thread. */
public record LiveListener(BoardHost host) implements PeopleListener {
    @Override
    public void accessChanged(String person) {
        host.accessChanged(person);
    }

    @Override
    public void teamChanged(String team) {
        host.teamChanged(team);
    }

    @Override
    public void teamGone(String team) {
        host.teamGone(team);
    }

    @Override
    public void boardGone(String board) {
        host.boardGone(board);
    }

    @Override
    public void guestsChanged(String board) {
        host.guestsChanged(board);
    }
}
