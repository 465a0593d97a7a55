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
 * Says when somebody has to stand in for a moderator who is away from a review that is on, and when that
 * is over. Who has left for good is waited for by nobody: moderating passes on, also before a review. Nodes tell each other who is there, but may be cut off from each other while the log is not.
 * So that two nodes do not take turns for ever then, whoever writes counts as there, a stand-in is judged
 * only where they have been seen, and once another node has sent a stand-in home, this one waits until it
 * sees the moderator itself. Of one loop only.
 */
final class ModeratorWatch {
    /** Longer than a reload, a change of networks or a look for another cable; shorter than people wait gladly. */
    static final Duration WAIT = Duration.ofMinutes(2);

    private final Map<String, Instant> lastSeen = new HashMap<>();
    private @Nullable Instant since;
    private boolean elsewhere;

    /** These were committed, by whichever node. */
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
     * What the house has to order now.
     *
     * @param here who is there, those who are connected to this node first
     * @param hasLeft who comes no more
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

    /** A co-moderator, else a manager, else a veteran of those who belong to the review, else nobody. */
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
