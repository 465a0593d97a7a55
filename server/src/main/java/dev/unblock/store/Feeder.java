package dev.unblock.store;

import dev.unblock.board.Board;
import dev.unblock.log.EventLog;
import dev.unblock.log.Projection;
import dev.unblock.store.LogTail.News;
import dev.unblock.store.Share.Place;
import dev.unblock.store.Share.Stored;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells projections what is new on some boards, and writes what read models show then, all at once. What cannot be told
 * or written is left out and does not hold back the rest. Used on one context.
 */
final class Feeder {
    private static final Logger LOG = LoggerFactory.getLogger(Feeder.class);

    private static final String FOREIGN_KEY_VIOLATION = "23503";

    /** Boards that are remembered, so that neither they nor their rows are read from the beginning each time. */
    private static final int REMEMBERED = 200;

    private final Vertx vertx;
    private final LogTail log;
    private final RowWriter writer;
    private final Map<Lag.Identity, Memory> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Lag.Identity, Memory> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param stored what each read model has stored, by its name */
    private record Memory(@Nullable Board board, Map<String, Stored> stored) {
        static final Memory NONE = new Memory(null, Map.of());
    }

    /** What projections were told, and what they store of it. */
    private record Answer(Lag lag, Told told, List<Share> shares) {
        Answer and(List<List<Share>> others) {
            return new Answer(
                    lag,
                    told,
                    Stream.concat(shares.stream(), others.stream().flatMap(List::stream))
                            .toList());
        }
    }

    Feeder(Vertx vertx, Pool pool, EventLog log) {
        this.vertx = vertx;
        this.log = new LogTail(log);
        this.writer = new RowWriter(pool);
    }

    /** @return those of which at least one projection has moved on */
    Future<Set<Lag>> feed(List<Lag> lags) {
        return log.read(lags, lag -> known(lag).board)
                .compose(this::show)
                .compose(shown -> all(shown.stream().map(this::act).toList()))
                .compose(answers -> write(answers.stream()
                                .flatMap(answer -> answer.shares.stream())
                                .toList())
                        .map(written -> remember(answers, Set.copyOf(written))));
    }

    private Memory known(Lag lag) {
        return remembered.getOrDefault(lag.identity(), Memory.NONE);
    }

    static <T> Future<List<T>> all(List<Future<T>> futures) {
        return futures.isEmpty()
                ? Future.succeededFuture(List.of())
                : Future.join(futures).map(done -> done.list());
    }

    static <T> Future<List<T>> left(String who, String board, Throwable failure) {
        if (isOfDeletedBoard(failure)) {
            LOG.debug("{} has nothing to follow: board {} was deleted", who, board);
        } else {
            LOG.warn("{} stopped at board {} and will retry", who, board, failure);
        }
        return Future.succeededFuture(List.of());
    }

    /** It was deleted after it was read. */
    private static boolean isOfDeletedBoard(Throwable failure) {
        return failure instanceof PgException refused
                && FOREIGN_KEY_VIOLATION.equals(refused.getSqlState())
                && String.valueOf(refused.getConstraint()).endsWith("board_id_fkey");
    }

    /** What read models show; not on an event loop, because that may take a while. */
    private Future<List<Answer>> show(List<News> all) {
        List<Memory> known = all.stream().map(news -> known(news.lag())).toList();
        return vertx.executeBlocking(
                        () -> IntStream.range(0, all.size())
                                .mapToObj(i -> show(all.get(i), known.get(i)))
                                .toList(),
                        false)
                .map(Objects::requireNonNull);
    }

    private static Answer show(News news, Memory known) {
        Told told = news.told();
        List<Share> shares = new ArrayList<>();
        for (Projection projection : news.lag().projections()) {
            if (projection instanceof ReadModel model) {
                try {
                    shares.add(Share.of(model, told, known.stored.get(model.name())));
                } catch (RuntimeException failure) {
                    left(model.name(), told.board(), failure);
                }
            }
        }
        return new Answer(news.lag(), told, shares);
    }

    /** Tells those projections that do something else than to show rows. */
    private Future<Answer> act(Answer shown) {
        Told told = shown.told;
        return all(shown.lag.projections().stream()
                        .filter(projection -> !(projection instanceof ReadModel))
                        .map(projection -> Future.succeededFuture()
                                .compose(now ->
                                        projection.follow(told.board(), told.team(), told.entries(), told.after()))
                                .map(done -> List.of(Share.of(projection.name(), told)))
                                .recover(failure -> left(projection.name(), told.board(), failure)))
                        .toList())
                .map(shown::and);
    }

    /**
     * If the database refuses something, the others are written without it.
     *
     * @return what was written
     */
    private Future<List<Place>> write(List<Share> shares) {
        List<Place> places = shares.stream().map(Share::place).toList();
        return places.isEmpty()
                ? Future.succeededFuture(places)
                : writer.write(shares).map(places).recover(failure -> {
                    if (!isRefused(failure)) {
                        return Future.failedFuture(failure);
                    }
                    if (shares.size() == 1) {
                        return left(places.getFirst().name(), places.getFirst().board(), failure);
                    }
                    int half = shares.size() / 2;
                    return write(shares.subList(0, half))
                            .compose(some -> write(shares.subList(half, shares.size()))
                                    .map(others -> Stream.concat(some.stream(), others.stream())
                                            .toList()));
                });
    }

    /** Not if the database could not be reached: then nothing can be written. */
    private static boolean isRefused(Throwable failure) {
        return failure instanceof PgException
                || (failure instanceof RuntimeException && !(failure instanceof VertxException));
    }

    private Set<Lag> remember(List<Answer> answers, Set<Place> written) {
        Set<Lag> told = new HashSet<>();
        for (Answer answer : answers) {
            Lag.Identity identity = answer.lag.identity();
            Map<String, Stored> stored = new HashMap<>(known(answer.lag).stored);
            for (Share share : answer.shares) {
                if (written.contains(share.place())) {
                    told.add(answer.lag);
                    stored.put(share.place().name(), share.stored());
                    remembered.put(identity, new Memory(answer.told.after(), stored));
                }
            }
        }
        return told;
    }
}
