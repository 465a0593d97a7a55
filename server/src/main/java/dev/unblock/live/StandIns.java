package dev.unblock.live;

import dev.unblock.board.Actor;
import dev.unblock.board.CommandMeta;
import dev.unblock.board.Entry;
import dev.unblock.board.Meeting;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes sure that a running review is moderated by somebody who is present. Of one loop only. */
final class StandIns {
    private final Loop loop;
    private final Sessions sessions;
    private final Roster roster;
    private final CommitQueue queue;
    private final PresenceBoard presence;
    private final ModeratorWatch watch = new ModeratorWatch();

    StandIns(Loop loop, Sessions sessions, Roster roster, CommitQueue queue, PresenceBoard presence) {
        this.loop = loop;
        this.sessions = sessions;
        this.roster = roster;
        this.queue = queue;
        this.presence = presence;
    }

    void heard(List<Entry> entries) {
        Meeting meeting = queue.committed().meeting();
        watch.heard(entries, meeting, this::isHere, loop.now());
    }

    private boolean isHere(String member) {
        return !sessions.ofMember(member).isEmpty() || presence.elsewhere().contains(member);
    }

    /** Checks who is present, and sends the resulting command. */
    void look() {
        Meeting meeting = queue.committed().meeting();
        boolean isUnderWay = queue.lastOp(CommandMeta.HOUSE) > 0;
        if (meeting != null && !isUnderWay && !queue.degraded()) {
            watch.look(meeting, here(), roster::hasLeft, loop.now()).ifPresent(command -> submit(meeting, command));
        }
    }

    /** In the moderator's name, because it is their place that is filled. */
    private void submit(Meeting meeting, MeetingCommand command) {
        Actor actor = new Actor(meeting.leaders().moderator(), Role.MANAGER);
        long op = queue.committedOp(CommandMeta.HOUSE) + 1;
        queue.submit(new CommandMeta(actor, CommandMeta.HOUSE, loop.now(), roster.ids()), op, command);
    }

    /** Empty if nobody is connected to this node: then the nodes with people take care of it. */
    private List<Protocol.Person> here() {
        Set<String> members = new LinkedHashSet<>();
        sessions.all().forEach(session -> members.add(session.actor().id()));
        if (members.isEmpty()) {
            return List.of();
        }
        members.addAll(presence.elsewhere());
        List<Protocol.Person> here = new ArrayList<>();
        for (String member : members) {
            roster.people().stream()
                    .filter(person -> person.id().equals(member))
                    .forEach(here::add);
        }
        return here;
    }
}
