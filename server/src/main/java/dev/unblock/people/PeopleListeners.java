package dev.unblock.people;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Passes changes about people on to several listeners. Any thread. */
public final class PeopleListeners implements PeopleListener {
    private final List<PeopleListener> all = new CopyOnWriteArrayList<>();

    /** Adds a listener. */
    public void add(PeopleListener listener) {
        all.add(listener);
    }

    @Override
    public void accessChanged(String person) {
        tell(it -> it.accessChanged(person));
    }

    @Override
    public void teamChanged(String team) {
        tell(it -> it.teamChanged(team));
    }

    @Override
    public void memberJoined(Member member) {
        tell(it -> it.memberJoined(member));
    }

    @Override
    public void roleChanged(Member before, Member now) {
        tell(it -> it.roleChanged(before, now));
    }

    @Override
    public void teamGone(String team) {
        tell(it -> it.teamGone(team));
    }

    @Override
    public void boardGone(String board) {
        tell(it -> it.boardGone(board));
    }

    @Override
    public void guestsChanged(String board) {
        tell(it -> it.guestsChanged(board));
    }

    private void tell(Consumer<PeopleListener> news) {
        all.forEach(news);
    }
}
