package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is where on a board. Only the latest counts and nothing is queued: once a tick everyone gets one
 * shared frame with what changed. Of one loop only.
 */
final class PresenceBoard {
    private static final Duration TICK_OF_FEW = Duration.ofMillis(50);
    private static final Duration TICK_OF_SOME = Duration.ofMillis(100);
    private static final Duration TICK_OF_MANY = Duration.ofMillis(200);
    /** Of a deal; what is longer is none, and nobody is bothered with it. */
    private static final int MAX_ID = 12;

    private static final int FEW = 25;
    private static final int SOME = 100;

    private final Loop loop;
    private final Sessions sessions;
    private final Roster roster;
    /** Those who moved last stand at the end: of several tabs of one person that one leads who follow them. */
    private final SequencedMap<String, Protocol.Presence> all = new LinkedHashMap<>();

    private final SequencedSet<String> changed = new LinkedHashSet<>();
    private final Set<String> gone = new LinkedHashSet<>();
    /** Sessions that were too slow for a tick; they get the whole picture next. */
    private final Set<String> missed = new LinkedHashSet<>();

    private boolean planned;

    PresenceBoard(Loop loop, Sessions sessions, Roster roster) {
        this.loop = loop;
        this.sessions = sessions;
        this.roster = roster;
    }

    /** Somebody came; they are told who is where. */
    void join(Session session) {
        session.send(picture(), loop.now());
        set(nowhere(session, null, null));
    }

    void move(Session session, Protocol.Pres to, Board board) {
        String following = to.following() == null || !roster.ids().contains(to.following()) ? null : to.following();
        if (Boolean.TRUE.equals(to.alone())) {
            set(nowhere(session, following, true));
            return;
        }
        String deal = to.deal() == null || to.deal().length() > MAX_ID ? null : to.deal();
        String card = to.card() == null || !isForAllEyes(board, to.card()) ? null : to.card();
        set(new Protocol.Presence(
                session.sid(), session.actor().id(), deal, card, to.doing(), to.x(), to.y(), following, null));
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

    void leave(Session session) {
        missed.remove(session.sid());
        if (all.remove(session.sid()) != null) {
            changed.remove(session.sid());
            gone.add(session.sid());
            plan();
        }
    }

    private void set(Protocol.Presence presence) {
        if (!presence.equals(all.get(presence.sid()))) {
            all.putLast(presence.sid(), presence);
            changed.addLast(presence.sid());
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
        if (changed.isEmpty() && gone.isEmpty()) {
            return;
        }
        List<Protocol.Presence> moved = new ArrayList<>();
        for (String sid : changed) {
            Protocol.Presence presence = all.get(sid);
            if (presence != null) {
                moved.add(presence);
            }
        }
        Buffer frame = Frames.of(new Protocol.Pset(moved, List.copyOf(gone)));
        changed.clear();
        gone.clear();
        Instant now = loop.now();
        for (Session session : sessions.copy()) {
            if (session.link().full()) {
                missed.add(session.sid());
            } else if (missed.remove(session.sid())) {
                session.send(picture(), now);
            } else {
                session.send(frame, now);
            }
        }
    }

    private Protocol.Pset picture() {
        return new Protocol.Pset(List.copyOf(all.values()), List.of());
    }
}
