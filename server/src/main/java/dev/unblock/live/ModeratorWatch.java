package dev.unblock.live;

import dev.unblock.board.CommandMeta;
import dev.unblock.board.Entry;
import dev.unblock.board.Leaders;
import dev.unblock.board.Meeting;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.MeetingEvent;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.board.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides when somebody has to stand in for an absent moderator of a running review, and when that ends. If the
 * moderator has left the team, moderating passes on for good, even before a review. Nodes tell each other who is
 * present, but they may be partitioned while the log is not. To keep two nodes from alternating forever in that case, a
 * person who writes counts as present, a stand-in is judged only on nodes that have seen them, and a node whose
 * stand-in was withdrawn by another node waits until it sees the moderator itself. Of one loop only.
 */
final class ModeratorWatch {
    /** Longer than a reload or a change of networks; shorter than people like to wait. */
    static final Duration WAIT = Duration.ofMinutes(2);

    private final Map<String, Instant> lastSeen = new HashMap<>();
    private @Nullable Instant since;
    private boolean elsewhere;

    /** These entries were committed, by any node. */
    void heard(List<Entry> entries, @Nullable Meeting meeting, Predicate<String> isHere, Instant now) {
        for (Entry entry : entries) {
            String actor = entry.actor();
            if (actor != null && !CommandMeta.HOUSE.equals(entry.client())) {
                lastSeen.put(actor, now);
            }
            boolean isSentHome = CommandMeta.HOUSE.equals(entry.client())
                    && entry.event() instanceof MeetingEvent.LeadersChanged it
                    && it.leaders().standIn() == null;
            if (isSentHome && meeting != null && !isHere.test(meeting.leaders().moderator())) {
                elsewhere = true;
            }
        }
    }

    /**
     * The command that the server has to send now, if any.
     *
     * @param here people who are present, those connected to this node first
     * @param hasLeft people who have left the team
     */
    Optional<MeetingCommand> look(
            @Nullable Meeting meeting, List<Protocol.Person> here, Predicate<String> hasLeft, Instant now) {
        if (meeting != null
                && meeting.stage() != Stage.CLOSED
                && hasLeft.test(meeting.leaders().moderator())) {
            since = null;
            return Optional.ofNullable(choose(meeting, here)).map(MeetingCommand.HandOver::new);
        }
        if (meeting == null || !isOn(meeting) || here.isEmpty()) {
            since = null;
            return Optional.empty();
        }
        since = since == null ? now : since;
        here.forEach(person -> lastSeen.put(person.id(), now));
        Leaders leaders = meeting.leaders();
        String standIn = leaders.standIn();
        if (isHere(here, leaders.moderator())) {
            elsewhere = false;
            return standIn == null ? Optional.empty() : Optional.of(new MeetingCommand.StandIn(null));
        }
        boolean isLeft = standIn == null
                ? !elsewhere && isAway(lastSeen.getOrDefault(leaders.moderator(), since), now)
                : hasLeft.test(standIn)
                        || (lastSeen.containsKey(standIn) && isAway(lastSeen.getOrDefault(standIn, now), now));
        String chosen = isLeft ? choose(meeting, here) : null;
        return chosen == null ? Optional.empty() : Optional.of(new MeetingCommand.StandIn(chosen));
    }

    private static boolean isOn(Meeting meeting) {
        return switch (meeting.stage()) {
            case RECAP, DEALS, CLOSING -> true;
            case PREPARING, CLOSED -> false;
        };
    }

    private static boolean isAway(Instant seen, Instant now) {
        return !now.isBefore(seen.plus(WAIT));
    }

    private static boolean isHere(List<Protocol.Person> here, String member) {
        return here.stream().anyMatch(person -> person.id().equals(member));
    }

    /** A co-moderator, else a manager, else a veteran among the participants, else nobody. */
    private static @Nullable String choose(Meeting meeting, List<Protocol.Person> here) {
        List<Predicate<Protocol.Person>> wishes = List.of(
                person -> meeting.leaders().coModerators().contains(person.id()) && person.role() != Role.OBSERVER,
                person -> person.role() == Role.MANAGER,
                person -> person.role() == Role.REP
                        && person.seniority() == Seniority.VETERAN
                        && meeting.plan().attendee(person.id()) != null);
        for (Predicate<Protocol.Person> wish : wishes) {
            for (Protocol.Person person : here) {
                if (wish.test(person)) {
                    return person.id();
                }
            }
        }
        return null;
    }
}
