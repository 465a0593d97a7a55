package dev.unblock.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far the read models are behind the log, by the last look at it: everything that came later is younger than the
 * pause between two looks. Any thread.
 */
public final class ReadModelLag {
    private final InstantSource clock;
    private final Instant begin;
    private volatile List<Waiting> waiting = List.of();
    private volatile Duration last = Duration.ZERO;

    /** An event that some models have not read yet, the oldest of its board. */
    record Waiting(String team, List<String> models, Instant since) {}

    public ReadModelLag(InstantSource clock) {
        this.clock = clock;
        begin = clock.instant();
    }

    /** What a look at the log has found to be unread. */
    void found(List<Waiting> all) {
        waiting = List.copyOf(all);
        last = of(waiting.stream());
    }

    /** What of it is still unread. */
    void left(List<Waiting> rest) {
        waiting = List.copyOf(rest);
    }

    /** How long the oldest unread event has waited, at most since the start; at least what the last look found. */
    public Duration longest() {
        Duration now = of(waiting.stream());
        return waiting.isEmpty() || now.compareTo(last) < 0 ? last : now;
    }

    /** How long the oldest event of a team's boards has waited for that model. */
    public Duration of(String team, String model) {
        return of(waiting.stream()
                .filter(it -> it.team().equals(team) && it.models().contains(model)));
    }

    private Duration of(Stream<Waiting> some) {
        Instant now = clock.instant();
        return some.map(Waiting::since)
                .min(Comparator.naturalOrder())
                .map(since -> Duration.between(since.isBefore(begin) ? begin : since, now))
                .filter(wait -> !wait.isNegative())
                .orElse(Duration.ZERO);
    }
}
