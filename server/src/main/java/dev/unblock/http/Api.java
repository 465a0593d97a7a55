package dev.unblock.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything under {@code /api}. For each operation: not from another site, a body of the right type and
 * size, somebody who may, a body that fits its schema; only then the work, on a virtual thread.
 */
final class Api {
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    private final Doorkeeper door;
    private final Bodies bodies;
    private final ObjectMapper mapper;
    private final Map<Operation, Work> works = new EnumMap<>(Operation.class);

    Api(Doorkeeper door, Bodies bodies, ObjectMapper mapper) {
        this.door = door;
        this.bodies = bodies;
        this.mapper = mapper;
    }

    /** What an operation does; it may await, and leaves by {@link Refused}. */
    interface Work {
        @Nullable
        Object answer(Call call);
    }

    Api on(Operation operation, Work work) {
        works.put(operation, work);
        return this;
    }

    /** @throws IllegalStateException when an operation has nobody who does it */
    void mount(Router router) {
        for (Operation operation : Operation.values()) {
            Work work = works.get(operation);
            if (work == null) {
                throw new IllegalStateException("nobody does " + operation);
            }
            mount(router.route(operation.method(), operation.route()), operation, work);
        }
        for (Operation operation : Operation.values()) {
            router.route(operation.route())
                    .handler(request -> request.fail(405))
                    .failureHandler(new Problems());
        }
        router.route("/api/*").handler(request -> request.fail(404)).failureHandler(new Problems());
    }

    private void mount(Route route, Operation operation, Work work) {
        if (operation.unsafe()) {
            route.handler(new SameOrigin());
        }
        route.handler(BodyHandler.create(false).setBodyLimit(Bodies.MAX_BYTES));
        if (operation.body != null) {
            route.handler(Bodies::refuseOtherTypes);
        }
        route.handler(Direct.on(request -> carryOut(operation, work, request))).failureHandler(new Problems());
    }

    private Runnable carryOut(Operation operation, Work work, RoutingContext request) {
        Optional<Doorkeeper.Admission> admission =
                operation.who == Who.ANYONE ? Optional.empty() : Optional.of(admit(operation, request));
        Call call =
                new Call(request, admission.map(Doorkeeper.Admission::session).orElse(null), body(operation, request));
        admission.flatMap(Doorkeeper.Admission::cookie).ifPresent(call::set);
        Object answer = work.answer(call);
        Buffer json = answer == null ? null : json(answer);
        return () -> reply(call, operation.status, json);
    }

    private Doorkeeper.Admission admit(Operation operation, RoutingContext request) {
        Doorkeeper.Admission admission =
                door.admit(request.request()).orElseThrow(() -> Refused.because(ProblemCode.NOT_SIGNED_IN));
        if (!operation.who.admits(admission.session().person())) {
            throw Refused.because(ProblemCode.FORBIDDEN);
        }
        return admission;
    }

    private @Nullable Object body(Operation operation, RoutingContext request) {
        if (operation.body == null) {
            return null;
        }
        Buffer sent = request.body().buffer();
        return bodies.read(sent == null ? Buffer.buffer() : sent, operation.body);
    }

    private Buffer json(Object answer) {
        try {
            return answer instanceof Buffer ready ? ready : Buffer.buffer(mapper.writeValueAsBytes(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is no JSON", e);
        }
    }

    private static void reply(Call call, int status, @Nullable Buffer json) {
        HttpServerResponse response = call.http().response();
        if (response.closed()) {
            return;
        }
        call.cookie().ifPresent(response::addCookie);
        response.setStatusCode(status).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        (json == null
                        ? response.end()
                        : response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                                .end(json))
                .onFailure(gone -> LOG.debug("nobody waits for the answer any more", gone));
    }
}
