package dev.unblock.http;

import dev.unblock.live.LiveMetrics;
import dev.unblock.live.Protocol;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Figures about the server, at {@code /metrics} in the form of Prometheus. No tag has a value that a request
 * can make up: a meter is kept for ever. Any thread.
 */
public final class Metrics implements LiveMetrics, AutoCloseable {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    /** All that is asked with here; others are counted as one. */
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private static final String OTHER = "OTHER";
    /** Far more than all routes and statuses make; what comes after them is not counted. */
    private static final int MOST_METERS = 5_000;

    private final PrometheusMeterRegistry registry = bounded();
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Timer commits = Timer.builder("unblock.commit")
            .description("One statement that appends to a log")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofSeconds(10))
            .register(registry);
    private final DistributionSummary events = DistributionSummary.builder("unblock.commit.events")
            .description("Events that one statement appends")
            .register(registry);
    private final Counter lost = Counter.builder("unblock.commit.lost")
            .description("Appends that came second to another writer")
            .register(registry);
    private final DistributionSummary frames = DistributionSummary.builder("unblock.frame")
            .description("Frames of events that went out")
            .baseUnit("bytes")
            .register(registry);
    private final Map<Protocol.Code, Counter> refusals = new EnumMap<>(Protocol.Code.class);
    private final Map<Protocol.Close, Counter> closings = new EnumMap<>(Protocol.Close.class);

    private final Fresh<String> figures = new Fresh<>(() -> Future.succeededFuture(registry.scrape()));

    public Metrics() {
        for (Protocol.Code code : Protocol.Code.values()) {
            refusals.put(code, registry.counter("unblock.refused", "code", code.name()));
        }
        for (Protocol.Close why : Protocol.Close.values()) {
            closings.put(why, registry.counter("unblock.closed", "why", why.name()));
        }
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    private static PrometheusMeterRegistry bounded() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().meterFilter(MeterFilter.maximumAllowableMetrics(MOST_METERS));
        return registry;
    }

    /**
     * @param sockets how many are open
     * @param nodes how many others this one hears of
     */
    public void watch(IntSupplier sockets, IntSupplier nodes) {
        watch("unblock.sockets", "Open sockets to boards", sockets);
        watch("unblock.other.nodes", "Other nodes of the house that this one hears of", nodes);
    }

    private void watch(String name, String what, IntSupplier figure) {
        Supplier<Number> count = figure::getAsInt;
        Gauge.builder(name, count).description(what).strongReference(true).register(registry);
    }

    /** Before all other routes, so that every request is counted. */
    public void count(Router router) {
        router.route().handler(this::count);
    }

    /** Shows the figures there, at most a second old. */
    public void mount(Router router) {
        router.get("/metrics")
                .handler(request -> figures.get()
                        .onSuccess(text -> request.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, PROMETHEUS)
                                .end(text))
                        .onFailure(request::fail));
    }

    private void count(RoutingContext request) {
        long start = System.nanoTime();
        request.addEndHandler(ended -> Timer.builder("unblock.requests")
                .tag("method", method(request.request().method()))
                .tag("route", route(request))
                .tag("status", Integer.toString(request.response().getStatusCode()))
                .register(registry)
                .record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
        request.next();
    }

    private static String method(HttpMethod asked) {
        return METHODS.contains(asked) ? asked.name() : OTHER;
    }

    /** As it stands in the table of routes: addresses hold secrets, and there are too many of them. */
    private static String route(RoutingContext request) {
        Route route = request.currentRoute();
        return route == null || route.getPath() == null ? "pages" : route.getPath();
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

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
