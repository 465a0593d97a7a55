package dev.unblock.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Liveness and readiness, for operators and load balancers. */
public final class Health {
    private static final int UNAVAILABLE = 503;

    private final CachedAnswer<Void> database;
    private final BooleanSupplier restarting;
    private final AtomicBoolean stopping = new AtomicBoolean();

    /**
     * @param database fails while the database does not answer
     * @param restarting whether the database is being restarted
     */
    public Health(Supplier<Future<Void>> database, BooleanSupplier restarting) {
        this.restarting = restarting;
        this.database = new CachedAnswer<>(database);
    }

    /** From now on the server is not ready any more. */
    public void stopping() {
        stopping.set(true);
    }

    /** Whether the process is alive; costs nothing. */
    public void mountLive(Router router) {
        router.get("/live").handler(request -> request.json(new JsonObject().put("status", "up")));
    }

    /** Whether the server should get traffic. */
    public void mountReady(Router router) {
        router.get("/ready").handler(this::ready);
    }

    private void ready(RoutingContext request) {
        database.get().onComplete(checked -> {
            JsonArray failing = new JsonArray();
            if (stopping.get()) {
                failing.add("stopping");
            }
            if (checked.failed()) {
                failing.add(restarting.getAsBoolean() ? "database restarting" : "database");
            }
            request.response().setStatusCode(failing.isEmpty() ? 200 : UNAVAILABLE);
            request.json(new JsonObject()
                    .put("status", failing.isEmpty() ? "up" : "down")
                    .put("failing", failing));
        });
    }
}
