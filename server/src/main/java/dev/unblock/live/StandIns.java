package dev.unblock.live;

import dev.unblock.board.Act;
import dev.unblock.board.Actor;
import dev.unblock.board.Entry;
import dev.unblock.board.Meeting;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.Role;
import java.util.ArrayList;
import java.util.List;

/** Sees to it that a review that is on is moderated by somebody who is there. Of one loop only. */
final class StandIns {
    private final Loop loop;
    private final Sessions sessions;
    private final Roster roster;
    private final CommitQueue queue;
    private final ModeratorWatch watch = new ModeratorWatch();

    StandIns(Loop loop, Sessions sessions, Roster roster, CommitQueue queue) {
        this.loop = loop;
        this.sessions = sessions;
        this.roster = roster;
        this.queue = queue;
    }

    void heard(List<Entry> entries) {
        Meeting meeting = queue.committed().meeting();
        watch.heard(entries, meeting, member -> !sessions.ofMember(member).isEmpty(), loop.now());
    }

    /** Looks who is there, and orders what follows from it. */
    void look() {
        Meeting meeting = queue.committed().meeting();
        boolean isUnderWay = queue.lastOp(Act.HOUSE) > 0;
        if (meeting != null && !isUnderWay && !queue.degraded()) {
            watch.look(meeting, here(), loop.now()).ifPresent(order -> submit(meeting, order));
        }
    }

    /** In the name of the moderator: it is their place that is kept. */
    private void submit(Meeting meeting, MeetingCommand.StandIn order) {
        Actor actor = new Actor(meeting.leaders().moderator(), Role.MANAGER);
        long op = queue.committedOp(Act.HOUSE) + 1;
        queue.submit(new Act(actor, Act.HOUSE, loop.now(), roster.ids()), op, order);
    }

    private List<Protocol.Person> here() {
        List<Protocol.Person> here = new ArrayList<>();
        for (Session session : sessions.all()) {
            for (Protocol.Person person : roster.people()) {
                if (person.id().equals(session.actor().id()) && !here.contains(person)) {
                    here.add(person);
                }
            }
        }
        return here;
    }
}
