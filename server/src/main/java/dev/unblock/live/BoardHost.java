package dev.unblock.live;

import dev.unblock.log.EventLog;
import dev.unblock.log.Head;
import dev.unblock.log.UnreadableEvent;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The boards that are live on this node. A board is loaded when the first person joins, and dropped a while after the
 * last one has left. Any thread may call it.
 */
public final class BoardHost {
    /** How long a change by another node may go unnoticed if its message was lost. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** Long enough that reloading the page does not reload the board. */
    private static final Duration FORGET_AFTER = Duration.ofSeconds(30);

    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    private static final Duration SETTLE_PAUSE = Duration.ofMillis(10);
    /** Longer than a statement may take; commands without an answer by then are sent again to the next node. */
    private static final Duration SETTLE_WITHIN = Duration.ofSeconds(6);
    /** Upper bound for draining, even if the database hangs. */
    static final Duration DRAIN_WITHIN = Duration.ofSeconds(9);

    private static final Logger LOG = LoggerFactory.getLogger(BoardHost.class);

    private final LiveBoard.Parts parts;
    private final Loading loading;
    private final List<Loop> loops;
    private final Map<String, Future<Hosted>> boards = new ConcurrentHashMap<>();
    private final Set<Connection> arriving = ConcurrentHashMap.newKeySet();
    private final AccessGossip accessNews;
    private volatile boolean draining;

    private record Hosted(String team, LiveBoard board, Loop loop) {}

    private BoardHost(LiveBoard.Parts parts, List<Loop> loops) {
        this.parts = parts;
        this.loops = loops;
        loading = new Loading(parts.log());
        accessNews = new AccessGossip(parts.peers(), loops.getFirst());
        parts.peers().listen(this::hears);
        loops.getFirst().later(LOOK_EVERY, this::look);
        sweep();
    }

    /** Hosts boards on as many event loops as there are processors. */
    public static BoardHost on(
            Vertx vertx,
            int eventLoops,
            EventLog log,
            Access access,
            Capacity capacity,
            LiveMetrics metrics,
            Peers peers,
            InstantSource clock,
            RandomGenerator random) {
        List<Loop> loops = new ArrayList<>();
        for (int loop = 0; loop < eventLoops; loop++) {
            Context context = vertx.getOrCreateContext();
            loops.add(new ContextLoop(vertx, context, clock, random));
        }
        return over(loops, log, access, capacity, metrics, peers);
    }

    /** The same on given loops. */
    static BoardHost over(
            List<Loop> loops, EventLog log, Access access, Capacity capacity, LiveMetrics metrics, Peers peers) {
        return new BoardHost(
                new LiveBoard.Parts(log, access, capacity, new PersonBudgets(capacity), metrics, peers),
                List.copyOf(loops));
    }

    /** Each person's budget on this node, shared by sockets and REST. */
    public PersonBudgets budgets() {
        return parts.budgets();
    }

    Capacity capacity() {
        return parts.capacity();
    }

    private void sweep() {
        Loop loop = loops.getFirst();
        loop.later(SWEEP_EVERY, () -> {
            parts.budgets().sweep(loop.now());
            sweep();
        });
    }

    /** Number of other nodes that are alive. */
    public int otherNodes() {
        return accessNews.living();
    }

    /** A socket was opened for a board; nothing has been received yet. */
    public Connection connect(String board, String sid, Link link) {
        Loop loop = loopOf(board);
        return new Connection(board, sid, new ClosingLink(link, loop, parts.metrics()), this, loop, parts.access());
    }

    /** A member of this team joined, left or was changed. */
    public void teamChanged(String team) {
        teamChangedHere(team);
        parts.peers().tell(new PeerMessage.TeamChanged(team));
    }

    private void teamChangedHere(String team) {
        each(hosted -> {
            if (hosted.team.equals(team)) {
                hosted.board.people().changed();
                // after a deletion the log may have been rewritten without the name
                hosted.board.askTheLog();
            }
        });
    }

    /** This team's boards were deleted; boards that are live on other nodes notice within a second. */
    public void teamGone(String team) {
        each(hosted -> {
            if (hosted.team.equals(team)) {
                hosted.board.end(Protocol.Close.BOARD_GONE);
            }
        });
    }

    /** A guest of this board was added or removed. */
    public void guestsChanged(String board) {
        hosted(board, it -> it.people().changed());
        parts.peers().tell(new PeerMessage.GuestsChanged(board));
    }

    /** Data outside the board has changed for these members: tells those who are connected to fetch it again. */
    public void nudge(String board, Set<String> members, Protocol.Topic topic) {
        hosted(board, it -> it.people().nudge(members, topic));
        parts.peers().tell(new PeerMessage.Nudged(board, members, topic));
    }

    /** This person's rights have changed, or their access has ended. */
    public void accessChanged(String member) {
        accessChangedHere(member);
        loops.getFirst().execute(() -> accessNews.tell(member));
    }

    private void accessChangedHere(String member) {
        // connections that are joining come first; otherwise one could finish joining between the two checks and be
        // missed by both
        arriving.forEach(connection -> connection.accessChanged(member));
        each(hosted -> hosted.board.people().accessChanged(member));
    }

    private void anyAccessChanged() {
        arriving.forEach(Connection::anyAccessChanged);
        each(hosted -> hosted.board.people().allComeAgain());
    }

    private void hears(String node, PeerMessage message) {
        switch (message) {
            case PeerMessage.Grown it -> hosted(it.board(), board -> board.grown(it));
            case PeerMessage.Present it -> hosted(it.board(), board -> board.hears(node, it));
            case PeerMessage.WhoIsThere it -> hosted(it.board(), LiveBoard::sayWhoIsHere);
            case PeerMessage.TeamChanged it -> teamChangedHere(it.team());
            case PeerMessage.GuestsChanged it -> hosted(it.board(), board -> board.people().changed());
            case PeerMessage.Nudged it -> hosted(it.board(), board -> board.people().nudge(it.members(), it.topic()));
            case PeerMessage.AccessChanged it ->
                loops.getFirst().execute(() -> settle(accessNews.hear(node, it), it.member()));
            case PeerMessage.Alive it -> loops.getFirst().execute(() -> settle(accessNews.hear(node, it), ""));
        }
    }

    private void settle(AccessGossip.Due due, String member) {
        switch (due) {
            case NOTHING -> {}
            case THAT_ONE -> accessChangedHere(member);
            case EVERYBODY -> anyAccessChanged();
        }
    }

    /**
     * Accepts no more commands, waits for those in progress, saves snapshots, and closes all sockets with a request to
     * reconnect later. Completes within {@link #DRAIN_WITHIN}.
     */
    public Future<Void> drain() {
        draining = true;
        List<Future<Void>> all = new ArrayList<>();
        boards.values().forEach(board -> all.add(board.compose(this::drain).otherwiseEmpty()));
        Promise<Void> drained = Promise.promise();
        Future.join(all).onComplete(ended -> drained.tryComplete());
        loops.getFirst().later(DRAIN_WITHIN, drained::tryComplete);
        return drained.future();
    }

    /** The connection has sent a ticket. */
    void arrives(Connection connection) {
        arriving.add(connection);
    }

    /** The connection has joined or was refused. */
    void arrived(Connection connection) {
        arriving.remove(connection);
    }

    /** The live board, loaded if necessary; fails with {@link NoSuchBoard}. */
    Future<LiveBoard> board(String id) {
        if (draining) {
            return Future.failedFuture("draining");
        }
        Loop loop = loopOf(id);
        Future<Hosted> hosted = boards.computeIfAbsent(id, absent -> load(id, loop));
        if (draining) {
            // draining began meanwhile and may have missed this board
            return Future.failedFuture("draining");
        }
        return loop.here(hosted).map(Hosted::board).onFailure(failure -> {
            if (boards.remove(id, hosted) && failure instanceof UnreadableEvent) {
                LOG.warn("board {} cannot be loaded: {}", id, failure.toString());
            }
        });
    }

    /** The board does not exist, or the person may not see it. */
    static final class NoSuchBoard extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Future<Hosted> load(String id, Loop loop) {
        Promise<Hosted> promise = Promise.promise();
        loop.execute(() -> loop.here(loading.load(id))
                .map(start -> host(id, loop, start, promise.future()))
                .onComplete(promise));
        return promise.future();
    }

    /** @param self the map entry; when this board ends, a newer one may already be registered */
    private Hosted host(String id, Loop loop, Loading.Start start, Future<Hosted> self) {
        LiveBoard board = new LiveBoard(id, parts, loop, start.snapshot(), () -> boards.remove(id, self));
        Hosted hosted = new Hosted(start.team(), board, loop);
        loop.later(FORGET_AFTER, () -> forgetWhenIdle(id, hosted));
        return hosted;
    }

    private void forgetWhenIdle(String id, Hosted hosted) {
        if (hosted.board.isIdle()) {
            hosted.board.end(Protocol.Close.RESYNC);
        } else {
            hosted.loop.later(FORGET_AFTER, () -> forgetWhenIdle(id, hosted));
        }
    }

    private Future<Void> drain(Hosted hosted) {
        Promise<Void> done = Promise.promise();
        hosted.loop.execute(() -> {
            hosted.board.drain();
            endWhenSettled(hosted, hosted.loop.now().plus(SETTLE_WITHIN), done);
        });
        return done.future();
    }

    private void endWhenSettled(Hosted hosted, Instant latest, Promise<Void> done) {
        if (hosted.board.isSettled() || hosted.loop.now().isAfter(latest)) {
            hosted.board.end(Protocol.Close.DRAINING);
            hosted.board.kept().onComplete(done);
        } else {
            hosted.loop.later(SETTLE_PAUSE, () -> endWhenSettled(hosted, latest, done));
        }
    }

    private void look() {
        List<String> watched = new ArrayList<>();
        boards.forEach((id, hosted) -> {
            if (hosted.succeeded() && hosted.result().board.hasSessions()) {
                watched.add(id);
            }
        });
        Future<Map<String, Head>> heads = watched.isEmpty()
                ? Future.succeededFuture(Map.of())
                : parts.log().heads(watched);
        heads.onComplete(found -> {
            if (found.succeeded()) {
                found.result().forEach(this::changed);
                // a deleted board has no head, which its check finds out
                watched.stream()
                        .filter(id -> !found.result().containsKey(id))
                        .forEach(id -> hosted(id, LiveBoard::askTheLog));
            } else {
                watched.forEach(id -> hosted(id, LiveBoard::askTheLog));
            }
            loops.getFirst().later(LOOK_EVERY, this::look);
        });
    }

    private void changed(String id, Head head) {
        hosted(id, board -> board.changed(head));
    }

    private void hosted(String id, Consumer<LiveBoard> action) {
        Future<Hosted> hosted = boards.get(id);
        if (hosted != null && hosted.succeeded()) {
            hosted.result().loop.execute(() -> action.accept(hosted.result().board));
        }
    }

    private void each(Consumer<Hosted> action) {
        boards.values().forEach(board -> board.onSuccess(hosted -> hosted.loop.execute(() -> action.accept(hosted))));
    }

    private Loop loopOf(String board) {
        return loops.get(Math.floorMod(board.hashCode(), loops.size()));
    }
}
