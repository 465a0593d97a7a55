package dev.unblock.store;

import dev.unblock.log.EventLog;
import dev.unblock.log.Outage;
import dev.unblock.log.Projection;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds projections from the log, each from its own position; new events of a board are read and folded once for all
 * projections at the same position, and what the read models then show is written for many boards at once. Looks every
 * second. While people write, it works a tenth of the time, so that the boards keep the database and the processor to
 * themselves; else it does not stop until everything is read. Two nodes may feed the same model: it may get entries
 * twice, and its position only grows.
 */
public final class ProjectionRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);

    private static final Duration LEAST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);
    /** A pause is this many times as long as the work before it, within these bounds. */
    private static final int REST_FOR_WORK = 9;
    /** What is not done by then is left to the next round, if people write. */
    private static final Duration ROUND = Duration.ofMillis(200);
    /** Events that are older were not written just now: a model is being built anew, or was out of order. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** Boards and events that are held in memory at once. */
    private static final int BOARDS = 25;

    private static final int EVENTS = 2 * Lag.STRETCH;

    private final Vertx vertx;
    private final LagQuery query;
    private final Feeder feeder;
    private final InstantSource clock;
    private final ReadModelLag unread;
    private final Outage outage = new Outage(LOG, "read models");
    private final Promise<Void> caughtUp = Promise.promise();
    private Future<Boolean> round = Future.succeededFuture(false);
    private boolean isBusy;
    private int rounds;
    private volatile boolean closed;

    private ProjectionRunner(
            Vertx vertx,
            Pool pool,
            EventLog log,
            List<Projection> projections,
            ReadModelLag unread,
            InstantSource clock) {
        this.vertx = vertx;
        this.query = new LagQuery(pool, List.copyOf(projections), clock);
        this.feeder = new Feeder(vertx, pool, log);
        this.unread = unread;
        this.clock = clock;
    }

    /** @param unread is told what is not read yet */
    public static ProjectionRunner start(
            Vertx vertx,
            Pool pool,
            EventLog log,
            List<Projection> projections,
            ReadModelLag unread,
            InstantSource clock) {
        ProjectionRunner tail = new ProjectionRunner(vertx, pool, log, projections, unread, clock);
        projections.forEach(projection -> {
            if (projection instanceof ReadModel model) {
                model.isFedWith(unread);
            }
        });
        vertx.getOrCreateContext().runOnContext(first -> tail.look());
        return tail;
    }

    /** Completes when all projections have processed the events from before the start, except failing ones. */
    public Future<Void> caughtUp() {
        return caughtUp.future();
    }

    /** Completes when the current round has ended. */
    public Future<Void> close() {
        closed = true;
        return round.<Void>mapEmpty().otherwiseEmpty();
    }

    private void look() {
        if (closed) {
            return;
        }
        long begun = System.nanoTime();
        round = query.ask().map(this::ordered).compose(this::feed);
        round.onFailure(outage::lasts)
                .onSuccess(fed -> outage.isOver())
                .otherwise(false)
                .onSuccess(more -> {
                    if (!more) {
                        caughtUp.tryComplete();
                    }
                    vertx.setTimer(rest(System.nanoTime() - begun, more), timer -> look());
                });
    }

    /** @return milliseconds until the next round */
    private long rest(long nanosOfWork, boolean more) {
        if (more && !isBusy) {
            return 1;
        }
        long fair = Duration.ofNanos(nanosOfWork).toMillis() * REST_FOR_WORK;
        return Math.clamp(fair, LEAST_REST.toMillis(), LONGEST_REST.toMillis());
    }

    /** The longest waiting first; of those that wait for long, each round begins with another one. */
    private List<Lag> ordered(List<Lag> lags) {
        Instant fresh = clock.instant().minus(FRESH);
        Map<Boolean, List<Lag>> byAge = lags.stream()
                .collect(Collectors.partitioningBy(lag -> lag.since().isAfter(fresh), Collectors.toList()));
        List<Lag> young = byAge.getOrDefault(true, List.of());
        List<Lag> old = new ArrayList<>(byAge.getOrDefault(false, List.of()));
        isBusy = !young.isEmpty();
        if (old.isEmpty()) {
            return young;
        }
        Collections.rotate(old, rounds++);
        return Stream.of(old.subList(0, 1), young, old.subList(1, old.size()))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * One stretch for each: neither a board that has grown much nor a failing projection holds back the others.
     *
     * @return whether a board is known to have more events
     */
    private Future<Boolean> feed(List<Lag> lags) {
        long begun = System.nanoTime();
        Set<Lag> left = new HashSet<>(lags);
        unread.found(waiting(left));
        Future<Boolean> all = Future.succeededFuture(false);
        for (List<Lag> some : portions(lags)) {
            all = all.compose(more -> {
                boolean late = isBusy && System.nanoTime() - begun > ROUND.toNanos();
                return closed || late
                        ? Future.succeededFuture(more || late)
                        : feeder.feed(some).map(done -> {
                            left.removeAll(done);
                            unread.left(waiting(left));
                            return more || done.stream().anyMatch(Lag::isLong);
                        });
            });
        }
        return all;
    }

    private static List<ReadModelLag.Waiting> waiting(Set<Lag> lags) {
        return lags.stream()
                .map(lag -> new ReadModelLag.Waiting(lag.team(), lag.names(), lag.since()))
                .toList();
    }

    /** As many boards at once as fit into the memory. */
    private static List<List<Lag>> portions(List<Lag> lags) {
        List<List<Lag>> portions = new ArrayList<>();
        int events = EVENTS;
        for (Lag lag : lags) {
            if (portions.isEmpty() || portions.getLast().size() == BOARDS || events + lag.stretch() > EVENTS) {
                portions.add(new ArrayList<>());
                events = 0;
            }
            portions.getLast().add(lag);
            events += lag.stretch();
        }
        return portions;
    }
}
