package dev.unblock.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unblock.live.PersonBudgets;
import dev.unblock.log.Gzip;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
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

    /** Packing less is over in a moment. */
    private static final int LARGE = 16 * 1024;

    private final Turns turns = new Turns();
    private final Doorkeeper door;
    private final Bodies bodies;
    private final ObjectMapper mapper;
    private final PersonBudgets budgets;
    private final InstantSource clock;
    private final Map<Operation, Work> works = new HashMap<>();

    Api(Doorkeeper door, Bodies bodies, ObjectMapper mapper, PersonBudgets budgets, InstantSource clock) {
        this.door = door;
        this.bodies = bodies;
        this.mapper = mapper;
        this.budgets = budgets;
        this.clock = clock;
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
        for (Operation operation : Operation.all()) {
            Work work = works.get(operation);
            if (work == null) {
                throw new IllegalStateException("nobody does " + operation);
            }
            Terms terms = operation.terms();
            mount(router.route(terms.method(), terms.route()), terms, work);
        }
        for (Operation operation : Operation.all()) {
            router.route(operation.terms().route())
                    .handler(request -> request.fail(405))
                    .failureHandler(new Problems());
        }
        router.route("/api/*").handler(request -> request.fail(404)).failureHandler(new Problems());
    }

    private void mount(Route route, Terms terms, Work work) {
        if (terms.method().equals(HttpMethod.GET)) {
            // Vert.x leaves the content out
            route.method(HttpMethod.HEAD);
        }
        if (terms.unsafe()) {
            route.handler(new SameOrigin());
        }
        // before it is read: Vert.x would take forms apart
        SecurityPolicyHandler types = terms.body() == null ? Bodies::refuseForms : Bodies::refuseOtherTypes;
        route.handler(types);
        route.handler(BodyHandler.create(false).setBodyLimit(Bodies.MAX_BYTES));
        route.handler(Direct.on(request -> carryOut(terms, work, request))).failureHandler(new Problems());
    }

    private Runnable carryOut(Terms terms, Work work, RoutingContext request) {
        Optional<Doorkeeper.Admission> admission =
                terms.who() == Who.ANYONE ? Optional.empty() : Optional.of(admit(terms, request));
        Call call =
                new Call(request, admission.map(Doorkeeper.Admission::session).orElse(null), body(terms, request));
        admission.flatMap(Doorkeeper.Admission::cookie).ifPresent(call::set);
        Content content = admission
                .map(it -> it.session().person().id())
                .map(person -> turns.take(person, terms.heavy(), () -> content(call, work)))
                .orElseGet(() -> content(call, work));
        return () -> reply(call, terms, content);
    }

    /** What is sent; a large one is packed here already, not on the event loop. */
    private record Content(@Nullable Buffer bytes, boolean packed) {}

    private Content content(Call call, Work work) {
        Object answer = work.answer(call);
        Buffer plain = answer == null ? null : bytes(answer);
        return plain != null && plain.length() >= LARGE && call.takesGzip()
                ? new Content(Buffer.buffer(Gzip.pack(plain.getBytes())), true)
                : new Content(plain, false);
    }

    private Doorkeeper.Admission admit(Terms terms, RoutingContext request) {
        Doorkeeper.Admission admission =
                door.admit(request.request()).orElseThrow(() -> Refused.because(ProblemCode.NOT_SIGNED_IN));
        if (!terms.who().admits(admission.session().person())) {
            throw Refused.because(ProblemCode.FORBIDDEN);
        }
        if (terms.makesSomething()) {
            mayMake(admission.session().person().id());
        }
        return admission;
    }

    private void mayMake(String person) {
        Instant now = clock.instant();
        PersonBudgets.Budget budget = budgets.of(person, now);
        if (!budget.thing(now)) {
            throw Refused.tooMuch(Duration.ofMillis(budget.thingMillis()));
        }
    }

    private @Nullable Object body(Terms terms, RoutingContext request) {
        if (terms.body() == null) {
            return null;
        }
        Buffer sent = request.body().buffer();
        return bodies.read(sent == null ? Buffer.buffer() : sent, terms.body());
    }

    private Buffer bytes(Object answer) {
        try {
            return answer instanceof Buffer ready ? ready : Buffer.buffer(mapper.writeValueAsBytes(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is no JSON", e);
        }
    }

    private static void reply(Call call, Terms terms, Content content) {
        HttpServerResponse response = call.http().response();
        if (response.closed()) {
            return;
        }
        call.cookies().forEach(response::addCookie);
        call.fileName().ifPresent(name -> response.putHeader("Content-Disposition", FileName.attachment(name)));
        response.setStatusCode(terms.status()).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (call.isKnown()) {
            response.setStatusCode(304).end();
            return;
        }
        if (content.packed) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").putHeader(HttpHeaders.VARY, "Accept-Encoding");
        }
        (content.bytes == null
                        ? response.end()
                        : response.putHeader(HttpHeaders.CONTENT_TYPE, contentType(terms))
                                .end(content.bytes))
                .onFailure(gone -> LOG.debug("nobody waits for the answer any more", gone));
    }

    private static String contentType(Terms terms) {
        return terms.mediaType().startsWith("text/") ? terms.mediaType() + "; charset=utf-8" : terms.mediaType();
    }
}
