package dev.unblock.live;

import dev.unblock.log.EventLog;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * The live boards of this node, for other rooms and other nodes: opens connections, and hands on what changes outside
 * the boards. Any thread may call it.
 */
public final class BoardHost {
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    /** Upper bound for draining, even if the database hangs. */
    static final Duration DRAIN_WITHIN = Duration.ofSeconds(9);

    private final LiveBoard.Parts parts;
    private final List<Loop> loops;
    private final HostedBoards boards;
    private final Set<Connection> arriving = ConcurrentHashMap.newKeySet();
    private final AccessGossip accessNews;

    private BoardHost(LiveBoard.Parts parts, List<Loop> loops) {
        this.parts = parts;
        this.loops = loops;
        boards = new HostedBoards(parts, loops);
        accessNews = new AccessGossip(parts.peers(), loops.getFirst());
        parts.peers().listen(this::hears);
        new HeadPoll(parts.log(), loops.getFirst(), boards).begin();
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

    /**
     * Loads and packs a board before anybody joins. Then people who come back after a restart find it ready, and nobody
     * waits for what the JVM and Jackson prepare with the first board, which takes a third of a second.
     */
    public Future<Void> prepare(String board) {
        return boards.load(board).compose(LiveBoard::prepare);
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
        Loop loop = boards.loopOf(board);
        return new Connection(board, sid, new ClosingLink(link, loop, parts.metrics()), this, loop, parts.access());
    }

    /** Something other than a session has appended to this board's log, which now ends at this seq. */
    public void appended(String board, long epoch, long head) {
        PeerMessage.Grown grown = new PeerMessage.Grown(board, epoch, head);
        boards.with(board, it -> it.grown(grown));
        parts.peers().tell(grown);
    }

    /** A member of this team joined, left or was changed. */
    public void teamChanged(String team) {
        teamChangedHere(team);
        parts.peers().tell(new PeerMessage.TeamChanged(team));
    }

    private void teamChangedHere(String team) {
        boards.ofTeam(team, board -> {
            board.people().changed();
            // after a deletion the log may have been rewritten without the name
            board.askTheLog();
        });
    }

    /** This team's boards were deleted. Other nodes find that out when they ask the log about the changed team. */
    public void teamGone(String team) {
        boards.ofTeam(team, board -> board.end(Protocol.Close.BOARD_GONE));
        parts.peers().tell(new PeerMessage.TeamChanged(team));
    }

    /** This board was deleted. Other nodes find that out within a second, when they compare with the log. */
    public void boardGone(String board) {
        boards.with(board, it -> it.end(Protocol.Close.BOARD_GONE));
    }

    /** A guest of this board was added or removed. */
    public void guestsChanged(String board) {
        boards.with(board, it -> it.people().changed());
        parts.peers().tell(new PeerMessage.GuestsChanged(board));
    }

    /** Data outside the board has changed for these members: tells those who are connected to fetch it again. */
    public void nudge(String board, Set<String> members, Protocol.Topic topic) {
        boards.with(board, it -> it.people().nudge(members, topic));
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
        boards.each(board -> board.people().accessChanged(member));
    }

    private void anyAccessChanged() {
        arriving.forEach(Connection::anyAccessChanged);
        boards.each(board -> board.people().allComeAgain());
    }

    private void hears(String node, PeerMessage message) {
        switch (message) {
            case PeerMessage.Grown it -> boards.with(it.board(), board -> board.grown(it));
            case PeerMessage.Present it -> boards.with(it.board(), board -> board.hears(node, it));
            case PeerMessage.WhoIsThere it -> boards.with(it.board(), LiveBoard::sayWhoIsHere);
            case PeerMessage.TeamChanged it -> teamChangedHere(it.team());
            case PeerMessage.GuestsChanged it ->
                boards.with(it.board(), board -> board.people().changed());
            case PeerMessage.Nudged it ->
                boards.with(it.board(), board -> board.people().nudge(it.members(), it.topic()));
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
        Promise<Void> drained = Promise.promise();
        boards.drain().onComplete(ended -> drained.tryComplete());
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
        return boards.load(id);
    }

    /** The board does not exist, or the person may not see it. */
    static final class NoSuchBoard extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
