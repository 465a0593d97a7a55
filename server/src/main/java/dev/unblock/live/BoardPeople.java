package dev.unblock.live;

import dev.unblock.board.BroughtFollowUps;
import dev.unblock.board.Entry;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Tells the people at a board what changes outside it: the team, their rights, and data beside it. Of one loop only. */
final class BoardPeople {
    /** When a whole meeting joins at once, the list of people is not sent for each of them. */
    private static final Duration TELL_EVERY = Duration.ofMillis(500);

    private final Loop loop;
    private final Sessions sessions;
    private final Roster roster;
    private final Attendance attendance;
    private final Throttle telling;

    BoardPeople(Loop loop, Sessions sessions, Roster roster, Attendance attendance) {
        this.loop = loop;
        this.sessions = sessions;
        this.roster = roster;
        this.attendance = attendance;
        telling = new Throttle(loop, TELL_EVERY, this::tell);
    }

    /** A member of the team joined, left or was changed. */
    void changed() {
        telling.wake();
    }

    /** A follow-up may have been brought here whose assignee only the earlier board knows. */
    void hear(List<Entry> entries) {
        if (entries.stream().map(Entry::event).anyMatch(BroughtFollowUps::isBrought)) {
            changed();
        }
    }

    private void tell() {
        roster.refresh().onSuccess(ready -> {
            Buffer frame = Frames.of(new Protocol.People(roster.people()));
            sessions.copy().forEach(session -> session.tell(frame, loop.now()));
        });
    }

    /** Data outside the board has changed for these people. */
    void nudge(Set<String> members, Protocol.Topic topic) {
        Buffer frame = Frames.of(new Protocol.Nudge(topic));
        members.forEach(member -> sessions.ofMember(member).forEach(session -> session.tell(frame, loop.now())));
    }

    /** This person's rights have changed: they must rejoin. */
    void accessChanged(String member) {
        sessions.ofMember(member).forEach(session -> attendance.close(session, Protocol.Close.RESYNC));
    }

    /** It is unknown whose rights have changed: everybody must rejoin. */
    void allComeAgain() {
        sessions.copy().forEach(session -> attendance.close(session, Protocol.Close.RESYNC));
    }
}
