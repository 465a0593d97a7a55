package dev.unblock.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.Pool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells whoever starts and watches the server whether it lives and whether it should get work. */
public final class Health {
    private static final int UNAVAILABLE = 503;

    private final Pool pool;
    private final AtomicBoolean stopping = new AtomicBoolean();

    public Health(Pool pool) {
        this.pool = pool;
    }

    /** From now on it is not ready any more. */
    public void stopping() {
        stopping.set(true);
    }

    public void mount(Router router) {
        router.get("/live").handler(request -> request.json(new JsonObject().put("status", "up")));
        router.get("/ready").handler(this::ready);
    }

    private void ready(RoutingContext request) {
        database().onComplete(checked -> {
            JsonArray failing = new JsonArray();
            if (stopping.get()) {
                failing.add("stopping");
            }
            if (checked.failed()) {
                failing.add("database");
            }
            request.response().setStatusCode(failing.isEmpty() ? 200 : UNAVAILABLE);
            request.json(new JsonObject()
                    .put("status", failing.isEmpty() ? "up" : "down")
                    .put("failing", failing));
        });
    }

    private Future<Void> database() {
        return pool.query("select 1").execute().timeout(1, TimeUnit.SECONDS).mapEmpty();
    }
}
