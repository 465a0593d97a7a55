package dev.unblock.boards;

import dev.unblock.live.LiveMetrics;
import dev.unblock.live.Protocol;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Metrics of the live boards. Any thread. */
public final class BoardMetrics implements LiveMetrics {
    private final MeterRegistry registry;
    private final Timer commits;
    private final DistributionSummary events;
    private final Counter lost;
    private final DistributionSummary frames;
    private final Map<Protocol.Code, Counter> refusals = new EnumMap<>(Protocol.Code.class);
    private final Map<Protocol.Close, Counter> closings = new EnumMap<>(Protocol.Close.class);

    public BoardMetrics(MeterRegistry registry) {
        this.registry = registry;
        commits = Timer.builder("unblock.commit")
                .description("One statement that appends to a log")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
        events = DistributionSummary.builder("unblock.commit.events")
                .description("Events that one statement appends")
                .register(registry);
        lost = Counter.builder("unblock.commit.lost")
                .description("Appends that came second to another writer")
                .register(registry);
        frames = DistributionSummary.builder("unblock.frame")
                .description("Frames of events that went out")
                .baseUnit("bytes")
                .register(registry);
        for (Protocol.Code code : Protocol.Code.values()) {
            refusals.put(code, registry.counter("unblock.refused", "code", code.name()));
        }
        for (Protocol.Close why : Protocol.Close.values()) {
            closings.put(why, registry.counter("unblock.closed", "why", why.name()));
        }
    }

    /**
     * @param sockets number of open sockets
     * @param nodes number of other nodes that are connected
     */
    public void watch(IntSupplier sockets, IntSupplier nodes) {
        watch("unblock.sockets", "Open sockets to boards", sockets);
        watch("unblock.other.nodes", "Other nodes of the house that this one hears of", nodes);
    }

    private void watch(String name, String what, IntSupplier figure) {
        Supplier<Number> count = figure::getAsInt;
        Gauge.builder(name, count).description(what).strongReference(true).register(registry);
    }

    @Override
    public void committed(int count, long nanos) {
        commits.record(nanos, TimeUnit.NANOSECONDS);
        events.record(count);
    }

    @Override
    public void compareLost() {
        lost.increment();
    }

    @Override
    public void delivered(int bytes) {
        frames.record(bytes);
    }

    @Override
    public void refused(Protocol.Code code) {
        Objects.requireNonNull(refusals.get(code)).increment();
    }

    @Override
    public void closed(Protocol.Close why) {
        Objects.requireNonNull(closings.get(why)).increment();
    }
}
