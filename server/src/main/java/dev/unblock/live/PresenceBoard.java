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
 * Who is where on a board, on this node and others. Only the latest state counts and nothing is queued: once a tick
 * everyone gets one shared frame with the changes. Of one loop only.
 */
final class PresenceBoard {
    private static final Duration TICK_OF_FEW = Duration.ofMillis(50);
    private static final Duration TICK_OF_SOME = Duration.ofMillis(100);
    private static final Duration TICK_OF_MANY = Duration.ofMillis(200);
    /** Length of a deal's id; longer values are ignored. */
    private static final int MAX_ID = 12;
    /** Height of a board, in pixels. */
    private static final double TALLEST = 1_000_000;

    private static final int FEW = 25;
    private static final int SOME = 100;

    /** Changes since the last tick, by session. */
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
    private final RemotePresence remotePresence;
    /** People who moved last are at the end: of several tabs of one person, followers follow the last one. */
    private final SequencedMap<String, Protocol.Presence> people = new LinkedHashMap<>();
    /** The sessions among them that are connected here. */
    private final Set<String> own = new HashSet<>();
    /** Last positions of sessions that stopped writing a possibly anonymous card; published with the next round. */
    private final Map<String, Protocol.Presence> ending = new LinkedHashMap<>();
    /** Sessions that disconnected while writing such a card; removed with the next round. */
    private final Set<String> leaving = new LinkedHashSet<>();
    /**
     * Sessions that have just joined or were too slow for a tick, with the people who left meanwhile: they get the full
     * list next.
     */
    private final Map<String, Set<String>> missed = new HashMap<>();
    /** Changes of everybody, and of the people connected here. */
    private News all = new News();

    private News ours = new News();
    private boolean cameOrWent;
    private boolean planned;

    PresenceBoard(Loop loop, Sessions sessions, Roster roster, RemotePresence remotePresence) {
        this.loop = loop;
        this.sessions = sessions;
        this.roster = roster;
        this.remotePresence = remotePresence;
        remotePresence.ask();
    }

    /** A session joined; it is sent the full list at the next tick, the same frame as all who join with it. */
    void join(Session session) {
        missed.put(session.sid(), new HashSet<>());
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
        // a drag is shown only together with the card that is dragged
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

    /** The moment a person stops writing may be the moment an anonymous card appears, wherever they go next. */
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
     * Whether the person is seen writing what may become an anonymous card. Calls for help may be anonymous on any
     * board, but not when an existing card is edited.
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

    /** If a person's writing results in a signed card, everybody sees it, so they are shown to have stopped at once. */
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

    /** A position outside the board is made up and dropped. */
    private static @Nullable Double within(double most, @Nullable Double place) {
        return place == null || place < 0 || place > most ? null : place;
    }

    /** A person who is present at an unknown position. */
    private static Protocol.Presence nowhere(Session session, @Nullable String following, @Nullable Boolean alone) {
        return new Protocol.Presence(
                session.sid(), session.actor().id(), null, null, Protocol.Doing.LOOKING, null, null, following, alone);
    }

    /** A person who is seen at a hidden card would be recognised as its author; an unknown card may become hidden. */
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

    /** The members who are connected to other nodes. */
    Set<String> elsewhere() {
        return people.values().stream()
                .filter(it -> !own.contains(it.sid()))
                .map(Protocol.Presence::member)
                .collect(Collectors.toUnmodifiableSet());
    }

    void hears(String node, PeerMessage.Present message) {
        RemotePresence.Heard heard = remotePresence.hear(node, message, loop.now());
        if (heard.isPart()) {
            remotePresence.ask();
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

    /** Tells other nodes who is connected here, if anybody. */
    void tellNeighbours() {
        if (!own.isEmpty()) {
            remotePresence.tellAll(people.values().stream()
                    .filter(it -> own.contains(it.sid()))
                    .toList());
        }
    }

    /** Periodic repair of lost messages; also publishes who has stopped writing since the last round. */
    void round() {
        List.copyOf(ending.values()).forEach(this::set);
        leaving.forEach(this::remove);
        leaving.clear();
        tellNeighbours();
        haveLeft(remotePresence.forgetSilent(loop.now()));
        if (!missed.isEmpty()) {
            plan();
        }
    }

    /** Everybody has left. */
    void end() {
        remotePresence.tellAll(List.of());
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
        // positions concern nodes that host the board; arrivals also concern nodes that start hosting it
        if (!here.isEmpty() && (cameOrWent || !remotePresence.isEmpty())) {
            cameOrWent = false;
            remotePresence.tellChanges(moved(here), List.copyOf(here.gone()));
        }
    }

    private void tellSessions(News news) {
        Buffer changes = Frames.of(new Protocol.Pset(moved(news), List.copyOf(news.gone())));
        Buffer whole = missed.isEmpty() ? changes : Frames.of(picture(news.gone()));
        Instant now = loop.now();
        for (Session session : sessions.copy()) {
            Set<String> goneMeanwhile = missed.get(session.sid());
            if (session.link().full()) {
                missed.computeIfAbsent(session.sid(), first -> new HashSet<>()).addAll(news.gone());
            } else if (goneMeanwhile != null) {
                missed.remove(session.sid());
                session.tell(goneMeanwhile.isEmpty() ? whole : pictureAfter(goneMeanwhile, news), now);
            } else if (!news.isEmpty()) {
                session.send(changes, now);
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

    private Buffer pictureAfter(Set<String> goneMeanwhile, News news) {
        goneMeanwhile.addAll(news.gone());
        return Frames.of(picture(goneMeanwhile));
    }

    private Protocol.Pset picture(Set<String> goneMeanwhile) {
        return new Protocol.Pset(List.copyOf(people.values()), List.copyOf(goneMeanwhile));
    }
}
