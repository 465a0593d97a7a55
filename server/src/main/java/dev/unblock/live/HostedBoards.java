package dev.unblock.live;

import dev.unblock.log.UnreadableEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The boards in memory, each on one loop. A board is loaded when the first person joins; when it ends, the next person
 * gets a new one. Any thread may call it.
 */
final class HostedBoards {
    private static final Logger LOG = LoggerFactory.getLogger(HostedBoards.class);

    private final LiveBoard.Parts parts;
    private final BoardLoader loader;
    private final List<Loop> loops;
    private final Map<String, Future<HostedBoard>> boards = new ConcurrentHashMap<>();
    private volatile boolean draining;

    HostedBoards(LiveBoard.Parts parts, List<Loop> loops) {
        this.parts = parts;
        this.loops = loops;
        loader = new BoardLoader(parts.log());
    }

    /** The loop of a board, whether it is loaded or not. */
    Loop loopOf(String id) {
        return loops.get(Math.floorMod(id.hashCode(), loops.size()));
    }

    /** The live board, loaded if necessary; fails with {@link BoardHost.NoSuchBoard}. */
    Future<LiveBoard> load(String id) {
        if (draining) {
            return Future.failedFuture("draining");
        }
        Loop loop = loopOf(id);
        Future<HostedBoard> hosted = boards.computeIfAbsent(id, absent -> load(id, loop));
        if (draining) {
            // draining began meanwhile and may have missed this board
            return Future.failedFuture("draining");
        }
        return loop.here(hosted).map(HostedBoard::board).onFailure(failure -> {
            if (boards.remove(id, hosted) && failure instanceof UnreadableEvent) {
                LOG.warn("board {} cannot be loaded: {}", id, failure.toString());
            }
        });
    }

    private Future<HostedBoard> load(String id, Loop loop) {
        Promise<HostedBoard> promise = Promise.promise();
        loop.execute(() -> loop.here(loader.load(id))
                .map(start -> host(id, loop, start, promise.future()))
                .onComplete(promise));
        return promise.future();
    }

    /** @param self the map entry; when this board ends, a newer one may already be registered */
    private HostedBoard host(String id, Loop loop, BoardLoader.Start start, Future<HostedBoard> self) {
        LiveBoard board = new LiveBoard(id, parts, loop, start.snapshot(), () -> boards.remove(id, self));
        HostedBoard hosted = new HostedBoard(start.team(), board, loop);
        hosted.dropWhenIdle();
        return hosted;
    }

    /** Runs the action on this board, if it is loaded, or once it is. */
    void with(String id, Consumer<LiveBoard> action) {
        Future<HostedBoard> hosted = boards.get(id);
        if (hosted != null) {
            hosted.onSuccess(it -> it.run(action));
        }
    }

    /** Runs the action on all boards of a team, also on those that are being loaded, once they are. */
    void ofTeam(String team, Consumer<LiveBoard> action) {
        boards.values()
                .forEach(board -> board.onSuccess(hosted -> {
                    if (hosted.team().equals(team)) {
                        hosted.run(action);
                    }
                }));
    }

    /** Runs the action on all boards, also on those that are being loaded, once they are. */
    void each(Consumer<LiveBoard> action) {
        boards.values().forEach(board -> board.onSuccess(hosted -> hosted.run(action)));
    }

    /** Ids of all boards in memory; one without people is dropped soon. */
    List<String> ids() {
        return List.copyOf(boards.keySet());
    }

    /** Loads no more boards, and drains those that are there. */
    Future<Void> drain() {
        draining = true;
        List<Future<Void>> all = new ArrayList<>();
        boards.values()
                .forEach(board -> all.add(board.compose(HostedBoard::drain).otherwiseEmpty()));
        return Future.join(all).mapEmpty();
    }
}
