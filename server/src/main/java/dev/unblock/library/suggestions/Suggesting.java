package dev.unblock.library.suggestions;

import dev.unblock.library.strategies.PgStrategies;
import dev.unblock.library.strategies.StrategyKey;
import dev.unblock.library.strategies.StrategyLine;
import dev.unblock.library.suggestions.PastObstacleIndex.Past;
import dev.unblock.library.suggestions.PgPastObstacles.Written;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Suggests earlier strategies for an obstacle while it is written. The text is not stored. Awaits, so on virtual
 * threads only.
 */
public final class Suggesting {
    private static final int MOST = 3;
    /** A suggestion waits no longer than this for the embedding; after that it uses words alone. */
    private static final int PATIENCE_MS = 150;
    /** Limit over all teams, about 100 MB of memory. */
    private static final int REMEMBERED = 40_000;

    private final PgPastObstacles obstacles;
    private final PgStrategies strategies;
    private final PgSuggestSwitch wishes;
    private final EmbeddingQueue thinking;
    private final boolean available;
    private final LinkedHashMap<String, PastObstacleIndex> shelves = new LinkedHashMap<>(16, 0.75f, true);

    /** @param available false if the server has no suggestions */
    public Suggesting(
            PgPastObstacles obstacles,
            PgStrategies strategies,
            PgSuggestSwitch wishes,
            EmbeddingQueue thinking,
            boolean available) {
        this.obstacles = obstacles;
        this.strategies = strategies;
        this.wishes = wishes;
        this.thinking = thinking;
        this.available = available;
    }

    /** Whether the server has suggestions at all. */
    public boolean available() {
        return available;
    }

    /** Whether the team has suggestions on. */
    public boolean areWantedBy(String team) {
        return wishes.of(team).await();
    }

    public void turn(String team, boolean on) {
        wishes.turn(team, on).await();
    }

    /** @param besides a board whose own strategies are left out, as the writer knows them */
    public List<Suggestion> on(String team, String text, @Nullable String besides) {
        if (!available || !areWantedBy(team)) {
            return List.of();
        }
        var vector = thinking.of(text);
        PastObstacleIndex shelf = shelf(team);
        catchUp(team, shelf);
        List<Past> like = shelf.like(text, in(vector).map(TextEmbedding::new).orElse(null), besides);
        return told(team, like);
    }

    private static Optional<float[]> in(CompletableFuture<Optional<float[]>> vector) {
        try {
            return vector.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** At most one obstacle per strategy, and only strategies that still exist. */
    private List<Suggestion> told(String team, List<Past> like) {
        Map<StrategyKey, Past> nearest = new LinkedHashMap<>();
        like.forEach(it -> nearest.putIfAbsent(it.strategy(), it));
        List<StrategyKey> keys = nearest.keySet().stream().limit(2 * MOST).toList();
        List<Suggestion> told = new ArrayList<>();
        for (StrategyLine line : strategies.lines(team, keys).await()) {
            Past past = nearest.get(new StrategyKey(line.board(), line.deal()));
            if (past != null && !line.chosen().isEmpty() && told.size() < MOST) {
                told.add(new Suggestion(line, past.text()));
            }
        }
        return told;
    }

    private PastObstacleIndex shelf(String team) {
        synchronized (shelves) {
            PastObstacleIndex shelf = shelves.computeIfAbsent(team, id -> new PastObstacleIndex());
            int all =
                    shelves.values().stream().mapToInt(PastObstacleIndex::size).sum();
            Iterator<PastObstacleIndex> oldest = shelves.values().iterator();
            while (all > REMEMBERED) {
                PastObstacleIndex other = oldest.next();
                if (other == shelf) {
                    break;
                }
                all -= other.size();
                oldest.remove();
            }
            return shelf;
        }
    }

    private void catchUp(String team, PastObstacleIndex shelf) {
        long horizon = obstacles.horizon().await();
        Written last = null;
        List<Written> page;
        do {
            page = obstacles.since(team, shelf.seen(), last).await();
            shelf.put(page.stream().map(Written::past).toList());
            last = page.isEmpty() ? null : page.getLast();
        } while (PgPastObstacles.isFull(page));
        shelf.hasSeen(horizon);
    }
}
