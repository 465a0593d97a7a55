package dev.unblock.http;

import static dev.unblock.http.Endpoint.get;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything under {@code /api}. Checks for each endpoint, in this order: same origin, content type and size, access
 * rule, body schema. Then runs the handler on a virtual thread.
 */
public final class Api {
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    /** Compressing less than this takes no noticeable time. */
    private static final int LARGE = 16 * 1024;

    private final RequestShares shares = new RequestShares();
    private final Authenticator door;
    private final Bodies bodies;
    private final ObjectMapper mapper;
    private final CreationBudget budget;
    private final List<Endpoint> endpoints;
    private final Supplier<Buffer> writeDocument;
    private @Nullable Buffer document;

    /**
     * @param areas all endpoints but the API document
     * @param asked reads request bodies
     * @param answers writes response bodies
     * @param cookie name of the session cookie, for the document
     * @param version of the server, for the document
     */
    public Api(
            List<Endpoint> areas,
            Authenticator door,
            ObjectMapper asked,
            ObjectMapper answers,
            CreationBudget budget,
            String cookie,
            String version) {
        endpoints = Stream.concat(
                        areas.stream(),
                        Stream.of(get("DOCUMENT", "/api/openapi.json", AccessRule.ANYONE, call -> document())
                                .gives(Object.class)
                                .says("This document")))
                .toList();
        Schemas schemas = new Schemas(
                endpoints.stream().flatMap(it -> Stream.ofNullable(it.body())).collect(Collectors.toSet()));
        writeDocument =
                () -> OpenApi.document(endpoints, schemas, version, cookie).toBuffer();
        bodies = new Bodies(schemas, asked);
        mapper = answers;
        this.door = door;
        this.budget = budget;
    }

    /** Written when it is first asked for: it takes a third of the server's start. */
    private synchronized Buffer document() {
        Buffer known = document;
        if (known == null) {
            known = writeDocument.get();
            document = known;
        }
        return known;
    }

    /** All endpoints, in the order of the API document. */
    List<Endpoint> endpoints() {
        return endpoints;
    }

    /** Mounts everything under {@code /api}. */
    public void mount(Router router) {
        router.route("/api/*").handler(request -> {
            request.response().putHeader("X-Content-Type-Options", "nosniff");
            request.next();
        });
        DocsRoutes.mount(router);
        for (Endpoint endpoint : endpoints) {
            mount(router.route(endpoint.method(), endpoint.route()), endpoint);
        }
        for (Endpoint endpoint : endpoints) {
            router.route(endpoint.route()).handler(request -> request.fail(405)).failureHandler(new Problems());
        }
        router.route("/api/*").handler(request -> request.fail(404)).failureHandler(new Problems());
    }

    private void mount(Route route, Endpoint endpoint) {
        if (endpoint.method().equals(HttpMethod.GET)) {
            // Vert.x leaves the content out
            route.method(HttpMethod.HEAD);
        }
        if (endpoint.unsafe()) {
            route.handler(new SameOrigin());
        }
        // checked before the body is read, as Vert.x would parse forms
        SecurityPolicyHandler types = endpoint.body() == null ? Bodies::refuseForms : Bodies::refuseOtherTypes;
        route.handler(types);
        if (endpoint.upload()) {
            // nothing is read before the caller is known
            route.handler(Upload::hold);
        } else {
            route.handler(BodyHandler.create(false).setBodyLimit(Bodies.MAX_BYTES));
        }
        route.handler(OnVirtualThread.on(request -> carryOut(endpoint, request)))
                .failureHandler(new Problems());
    }

    private Runnable carryOut(Endpoint endpoint, RoutingContext request) {
        Optional<? extends Authenticator.Admission> admission =
                endpoint.access().equals(AccessRule.ANYONE) ? Optional.empty() : Optional.of(admit(endpoint, request));
        Call call =
                new Call(request, admission.map(Authenticator.Admission::caller).orElse(null), body(endpoint, request));
        admission.flatMap(Authenticator.Admission::cookie).ifPresent(call::set);
        Content content = admission
                .map(it -> it.caller().callerId())
                .map(person -> shares.take(person, endpoint.heavy(), () -> content(call, endpoint.handler())))
                .orElseGet(() -> content(call, endpoint.handler()));
        return () -> reply(call, endpoint, content);
    }

    /** A response body; a large one is compressed here, not on the event loop. */
    private record Content(@Nullable Buffer bytes, boolean packed) {}

    private Content content(Call call, Endpoint.Handler handler) {
        Object answer = handler.answer(call);
        Buffer plain = answer == null ? null : bytes(answer);
        return plain != null && plain.length() >= LARGE && call.takesGzip()
                ? new Content(Buffer.buffer(Gzip.pack(plain.getBytes())), true)
                : new Content(plain, false);
    }

    private Authenticator.Admission admit(Endpoint endpoint, RoutingContext request) {
        Authenticator.Admission admission =
                door.admit(request.request()).orElseThrow(() -> Refused.because(ProblemCode.NOT_SIGNED_IN));
        if (!endpoint.access().admits(admission.caller())) {
            throw Refused.because(ProblemCode.FORBIDDEN);
        }
        if (endpoint.makesSomething()) {
            budget.take(admission.caller().callerId()).ifPresent(wait -> {
                throw Refused.tooMuch(wait);
            });
        }
        return admission;
    }

    private @Nullable Object body(Endpoint endpoint, RoutingContext request) {
        if (endpoint.body() == null) {
            return null;
        }
        Buffer sent = request.body().buffer();
        return bodies.read(sent == null ? Buffer.buffer() : sent, endpoint.body());
    }

    private Buffer bytes(Object answer) {
        try {
            return answer instanceof Buffer ready ? ready : Buffer.buffer(mapper.writeValueAsBytes(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answer cannot be written as JSON", e);
        }
    }

    private static void reply(Call call, Endpoint endpoint, Content content) {
        HttpServerResponse response = call.http().response();
        if (response.closed()) {
            return;
        }
        call.cookies().forEach(response::addCookie);
        call.fileName().ifPresent(name -> response.putHeader("Content-Disposition", FileName.attachment(name)));
        response.setStatusCode(endpoint.status()).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (call.isKnown()) {
            response.setStatusCode(304).end();
            return;
        }
        if (content.packed) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").putHeader(HttpHeaders.VARY, "Accept-Encoding");
        }
        (content.bytes == null
                        ? response.end()
                        : response.putHeader(HttpHeaders.CONTENT_TYPE, contentType(endpoint))
                                .end(content.bytes))
                .onFailure(gone -> LOG.debug("nobody waits for the answer any more", gone));
    }

    private static String contentType(Endpoint endpoint) {
        return endpoint.mediaType().startsWith("text/")
                ? endpoint.mediaType() + "; charset=utf-8"
                : endpoint.mediaType();
    }
}
