package dev.unblock.boards;

import dev.unblock.live.BoardHost;
import dev.unblock.live.Capacity;
import dev.unblock.live.Peers;
import dev.unblock.live.PersonBudgets;
import dev.unblock.live.Protocol;
import dev.unblock.log.EventLog;
import dev.unblock.people.PeopleModule;
import dev.unblock.people.Secrets;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;

/** The boards that are open on this node: their host, its socket, its figures, and what it hears about people. */
public final class LiveBoards {
    private final BoardHost host;
    private final BoardSocket socket;

    /**
     * @param log with connections of its own, so that nothing else takes them from the live boards
     * @param origins pages of other hosts that may open sockets too
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
            Secrets secrets,
            InstantSource clock,
            SecureRandom random) {
        BoardMetrics figures = new BoardMetrics(registry);
        LiveAccess access = new LiveAccess(people, log);
        host = BoardHost.on(vertx, eventLoops, log, access, capacity, figures, peers, clock, random);
        socket = new BoardSocket(host, secrets, origins);
        figures.watch(socket::count, host::otherNodes);
        people.listeners().add(new LiveListener(host));
    }

    /** What each person may ask of this node. */
    public PersonBudgets budgets() {
        return host.budgets();
    }

    /** Tells these people, where they are on the board, that its questions have changed. */
    public void questionsChanged(String board, Set<String> people) {
        host.nudge(board, people, Protocol.Topic.QUESTIONS);
    }

    /** The way in for browsers. */
    public BoardSocket socket() {
        return socket;
    }

    /** Says goodbye to everybody who is on a board here. */
    public Future<Void> drain() {
        return host.drain();
    }
}
