package dev.unblock.boards;

import dev.unblock.live.BoardHost;
import dev.unblock.live.Capacity;
import dev.unblock.live.Peers;
import dev.unblock.live.PersonBudgets;
import dev.unblock.live.Protocol;
import dev.unblock.log.EventLog;
import dev.unblock.people.PeopleModule;
import dev.unblock.people.TokenGenerator;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;

/** The live boards of this node: their host, socket, metrics, and listener for changes about people. */
public final class LiveBoards {
    private final BoardHost host;
    private final BoardSocket socket;

    /**
     * @param log with a connection pool of its own, so that nothing else delays the live boards
     * @param origins other origins whose pages may open sockets
     */
    public LiveBoards(
            Vertx vertx,
            int eventLoops,
            EventLog log,
            PeopleModule people,
            Capacity capacity,
            MeterRegistry registry,
            Peers peers,
            Set<String> origins,
            TokenGenerator tokens,
            InstantSource clock,
            SecureRandom random) {
        BoardMetrics figures = new BoardMetrics(registry);
        LiveAccess access = new LiveAccess(people, log);
        host = BoardHost.on(vertx, eventLoops, log, access, capacity, figures, peers, clock, random);
        socket = new BoardSocket(host, tokens, origins);
        figures.watch(socket::count, host::otherNodes);
        people.listeners().add(new LiveListener(host));
    }

    /** Each person's budget on this node. */
    public PersonBudgets budgets() {
        return host.budgets();
    }

    /** Notifies these people, if they are on the board, that its questions have changed. */
    public void questionsChanged(String board, Set<String> people) {
        host.nudge(board, people, Protocol.Topic.QUESTIONS);
    }

    /** A request has appended to this board's log: the people who are on it see that at once, on every node. */
    public void appended(String board, long epoch, long head) {
        host.appended(board, epoch, head);
    }

    /** Loads and packs a board before anybody joins. */
    public Future<Void> prepare(String board) {
        return host.prepare(board);
    }

    /** The socket of a board. */
    public BoardSocket socket() {
        return socket;
    }

    /** Sends a goodbye to everybody on this node's boards and closes their sockets. */
    public Future<Void> drain() {
        return host.drain();
    }
}
