package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Meeting;
import dev.unblock.board.TextRule;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is where on a board, here and by way of other nodes. Only the latest counts and nothing is queued:
 * once a tick everyone gets one shared frame with what changed. Of one loop only.
 */
final class PresenceBoard {
    private static final Duration TICK_OF_FEW = Duration.ofMillis(50);
    private static final Duration TICK_OF_SOME = Duration.ofMillis(100);
    private static final Duration TICK_OF_MANY = Duration.ofMillis(200);
    /** Of a deal; what is longer is none, and nobody is bothered with it. */
    private static final int MAX_ID = 12;
    /** Of a board, in pixels. */
    private static final double TALLEST = 1_000_000;

    private static final int FEW = 25;
    private static final int SOME = 100;

    /** What is new since the last tick, by session. */
    private record News(SequencedSet<String> changed, Set<String> gone) {
        private News() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void moved(String sid) {
            changed.addLast(sid);
        }

        void left(String sid) {
            changed.remove(sid);
            gone.add(sid);
        }

        boolean isEmpty() {
            return changed.isEmpty() && gone.isEmpty();
        }
    }

    private final Loop loop;
    private final Sessions sessions;
    private final Roster roster;
    private final Neighbours neighbours;
    /** Those who moved last stand at the end: of several tabs of one person that one leads who follow them. */
    private final SequencedMap<String, Protocol.Presence> people = new LinkedHashMap<>();
    /** Those of them who are connected here. */
    private final Set<String> own = new HashSet<>();
    /** Where sessions are that have ended to write something that may have no name: seen with the next round. */
    private final Map<String, Protocol.Presence> ending = new LinkedHashMap<>();
    /** Sessions that left in the middle of such writing: gone with the next round. */
    private final Set<String> leaving = new LinkedHashSet<>();
    /** Sessions that were too slow for a tick, and who left meanwhile: they get the whole picture next. */
    private final Map<String, Set<String>> missed = new HashMap<>();
    /** Of everybody, and of those who are connected here. */
    private News all = new News();

    private News ours = new News();
    private boolean cameOrWent;
    private boolean planned;

    PresenceBoard(Loop loop, Sessions sessions, Roster roster, Neighbours neighbours) {
        this.loop = loop;
        this.sessions = sessions;
        this.roster = roster;
        this.neighbours = neighbours;
        neighbours.ask();
    }

    /** Somebody came; they are told who is where. */
    void join(Session session) {
        session.tell(picture(Set.of()), loop.now());
        cameOrWent = true;
        set(nowhere(session, null, null));
    }

    void move(Session session, Protocol.Pres to, Board board) {
        String following = to.following() == null || !roster.ids().contains(to.following()) ? null : to.following();
        if (Boolean.TRUE.equals(to.alone())) {
            show(nowhere(session, following, true), board);
            return;
        }
        String deal = to.deal() == null || !isId(to.deal()) ? null : to.deal();
        String card = to.card() == null || !isForAllEyes(board, to.card()) ? null : to.card();
        // who moves a card that nobody is seen at is not seen to move anything
        boolean hides = card == null && to.doing() == Protocol.Doing.DRAGGING;
        Protocol.Doing doing = hides ? Protocol.Doing.LOOKING : to.doing();
        Protocol.Presence now = new Protocol.Presence(
                session.sid(),
                session.actor().id(),
                deal,
                card,
                doing,
                within(1, to.x()),
                within(TALLEST, to.y()),
                following,
                null);
        show(now, board);
    }

    /** The moment in which somebody ends to write may be the one of a card without a name, wherever they go then. */
    private void show(Protocol.Presence now, Board board) {
        Protocol.Presence before = people.get(now.sid());
        boolean writesOn = before != null
                && now.doing() == Protocol.Doing.WRITING
                && Objects.equals(before.deal(), now.deal())
                && Objects.equals(before.card(), now.card());
        if (isWriting(now.sid(), board) && !writesOn) {
            ending.put(now.sid(), now);
        } else {
            set(now);
        }
    }

    /**
     * Seen in the middle of words that may become a card without a name. Help is called for without a name on any
     * board, but not in a card that stands there already.
     */
    private boolean isWriting(String sid, Board board) {
        Protocol.Presence seen = people.get(sid);
        return seen != null
                && seen.doing() == Protocol.Doing.WRITING
                && (takesNamelessCards(board)
                        || seen.card() == null
                        || !board.cards().containsKey(seen.card()));
    }

    private static boolean takesNamelessCards(Board board) {
        Meeting meeting = board.meeting();
        return meeting != null
                && (meeting.plan().anonymousObstacles() || meeting.plan().anonymousIdeas());
    }

    /** What came of somebody's writing is there for all to see, with a name: they are seen to have ended at once. */
    void hear(List<Entry> entries, Board board) {
        for (Entry entry : entries) {
            Session writer = entry.client() == null ? null : sessions.ofClient(entry.client());
            if (writer != null && isSignedText(entry) && isWriting(writer.sid(), board)) {
                Protocol.Presence seen = Objects.requireNonNull(people.get(writer.sid()));
                set(Objects.requireNonNullElse(ending.get(writer.sid()), seen.looking()));
            }
        }
    }

    private static boolean isSignedText(Entry entry) {
        return !entry.hidesActor()
                && switch (entry.event()) {
                    case Event.CardAdded added -> !added.hidden() && !added.anonymous();
                    case Event.ResultReported result -> true;
                    case Event.StuckExplained stuck -> true;
                    default -> false;
                };
    }

    private static boolean isId(String deal) {
        return deal.length() <= MAX_ID && TextRule.isId(deal);
    }

    /** What is far off is nowhere: it was made up. */
    private static @Nullable Double within(double most, @Nullable Double place) {
        return place == null || place < 0 || place > most ? null : place;
    }

    /** Of one who is there, but nobody knows where. */
    private static Protocol.Presence nowhere(Session session, @Nullable String following, @Nullable Boolean alone) {
        return new Protocol.Presence(
                session.sid(), session.actor().id(), null, null, Protocol.Doing.LOOKING, null, null, following, alone);
    }

    /** Who is seen at a hidden card is seen to be its author; one that is not there yet may become hidden. */
    private static boolean isForAllEyes(Board board, String id) {
        Card card = board.cards().get(id);
        return card == null ? board.deals().containsKey(id) : !card.hidden() && !card.anonymous();
    }

    void leave(Session session, Board board) {
        ending.remove(session.sid());
        missed.remove(session.sid());
        if (isWriting(session.sid(), board)) {
            leaving.add(session.sid());
        } else {
            remove(session.sid());
        }
    }

    private void remove(String sid) {
        if (own.remove(sid)) {
            cameOrWent = true;
            people.remove(sid);
            all.left(sid);
            ours.left(sid);
            plan();
        }
    }

    /** The members who are here by way of other nodes. */
    Set<String> elsewhere() {
        return people.values().stream()
                .filter(it -> !own.contains(it.sid()))
                .map(Protocol.Presence::member)
                .collect(Collectors.toUnmodifiableSet());
    }

    void hears(String node, PeerMessage.Present message) {
        Neighbours.Heard heard = neighbours.hear(node, message, loop.now());
        if (heard.isPart()) {
            neighbours.ask();
        }
        if (heard.isNew()) {
            tellNeighbours();
        }
        for (Protocol.Presence there : heard.changed()) {
            people.putLast(there.sid(), there);
            all.moved(there.sid());
            plan();
        }
        haveLeft(heard.gone());
    }

    private void haveLeft(List<String> gone) {
        for (String sid : gone) {
            people.remove(sid);
            all.left(sid);
            plan();
        }
    }

    /** Says to other nodes who is here, if anybody. */
    void tellNeighbours() {
        if (!own.isEmpty()) {
            neighbours.tellAll(people.values().stream()
                    .filter(it -> own.contains(it.sid()))
                    .toList());
        }
    }

    /** From time to time, against all that got lost; all who have ended to write meanwhile end now. */
    void round() {
        List.copyOf(ending.values()).forEach(this::set);
        leaving.forEach(this::remove);
        leaving.clear();
        tellNeighbours();
        haveLeft(neighbours.forgetSilent(loop.now()));
        if (!missed.isEmpty()) {
            plan();
        }
    }

    /** Nobody is here any more. */
    void end() {
        neighbours.tellAll(List.of());
    }

    private void set(Protocol.Presence presence) {
        ending.remove(presence.sid());
        own.add(presence.sid());
        if (!presence.equals(people.get(presence.sid()))) {
            people.putLast(presence.sid(), presence);
            all.moved(presence.sid());
            ours.moved(presence.sid());
            plan();
        }
    }

    private void plan() {
        if (!planned) {
            planned = true;
            loop.later(tick(), this::tell);
        }
    }

    private Duration tick() {
        int people = sessions.size();
        return people <= FEW ? TICK_OF_FEW : people <= SOME ? TICK_OF_SOME : TICK_OF_MANY;
    }

    private void tell() {
        planned = false;
        News everywhere = all;
        News here = ours;
        all = new News();
        ours = new News();
        if (!everywhere.isEmpty() || !missed.isEmpty()) {
            tellSessions(everywhere);
        }
        // where somebody is concerns the nodes that show the board; that somebody came, those that begin to
        if (!here.isEmpty() && (cameOrWent || !neighbours.isEmpty())) {
            cameOrWent = false;
            neighbours.tellChanges(moved(here), List.copyOf(here.gone()));
        }
    }

    private void tellSessions(News news) {
        Buffer frame = Frames.of(new Protocol.Pset(moved(news), List.copyOf(news.gone())));
        Instant now = loop.now();
        for (Session session : sessions.copy()) {
            Set<String> goneMeanwhile = missed.get(session.sid());
            if (session.link().full()) {
                missed.computeIfAbsent(session.sid(), first -> new HashSet<>()).addAll(news.gone());
            } else if (goneMeanwhile != null) {
                missed.remove(session.sid());
                goneMeanwhile.addAll(news.gone());
                session.tell(picture(goneMeanwhile), now);
            } else if (!news.isEmpty()) {
                session.send(frame, now);
            }
        }
    }

    private List<Protocol.Presence> moved(News news) {
        List<Protocol.Presence> moved = new ArrayList<>();
        for (String sid : news.changed()) {
            Protocol.Presence presence = people.get(sid);
            if (presence != null) {
                moved.add(presence);
            }
        }
        return moved;
    }

    private Protocol.Pset picture(Set<String> goneMeanwhile) {
        return new Protocol.Pset(List.copyOf(people.values()), List.copyOf(goneMeanwhile));
    }
}
