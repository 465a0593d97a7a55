package dev.unblock.http;

import io.micrometer.core.instrument.MeterRegistry;
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
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The server's metrics, at {@code /metrics} in Prometheus format. No tag value may come from a request, because meters
 * are kept forever. Any thread.
 */
public final class Metrics implements AutoCloseable {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    /** All methods in use; others are counted as one. */
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private static final String OTHER = "OTHER";
    /** Far more than all routes and statuses need; meters beyond that are dropped. */
    private static final int MOST_METERS = 5_000;

    private final PrometheusMeterRegistry registry = bounded();
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final CachedAnswer<String> figures = new CachedAnswer<>(() -> Future.succeededFuture(registry.scrape()));

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    private static PrometheusMeterRegistry bounded() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().meterFilter(MeterFilter.maximumAllowableMetrics(MOST_METERS));
        return registry;
    }

    /** The registry for the rooms' own metrics. */
    public MeterRegistry registry() {
        return registry;
    }

    /** To be mounted before all other routes, so that every request is counted. */
    public void count(Router router) {
        router.route().handler(this::count);
    }

    /** Serves the metrics, at most a second old. */
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

    /** The route's pattern instead of the path: paths contain secrets, and there are too many of them. */
    private static String route(RoutingContext request) {
        Route route = request.currentRoute();
        return route == null || route.getPath() == null ? "pages" : route.getPath();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
