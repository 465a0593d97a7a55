package dev.unblock.http;

import dev.unblock.people.JwtTokens;
import dev.unblock.people.Person;
import dev.unblock.people.PgSessions;
import dev.unblock.people.Session;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets people in by their cookie, exchanges it when it is over, and shows them out. Awaits, so on
 * virtual threads only.
 */
final class Doorkeeper {
    private final JwtTokens tokens;
    private final PgSessions sessions;
    private final InstantSource clock;

    Doorkeeper(JwtTokens tokens, PgSessions sessions, InstantSource clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Who is there.
     *
     * @param cookie to be set with the answer
     */
    record Admission(Session session, Optional<Cookie> cookie) {}

    /** Empty when the cookie is missing or worth nothing. */
    Optional<Admission> admit(HttpServerRequest request) {
        String cookie = SessionCookie.read(request);
        return cookie == null ? Optional.empty() : tokens.read(cookie).await().flatMap(token -> admit(request, token));
    }

    private Optional<Admission> admit(HttpServerRequest request, Session.Token token) {
        return sessions.find(token.session()).await().flatMap(session -> admit(request, token, session));
    }

    private Optional<Admission> admit(HttpServerRequest request, Session.Token token, Session session) {
        return switch (session.step(token, clock.instant())) {
            case GO_ON -> Optional.of(new Admission(session, Optional.empty()));
            case NOTE -> {
                sessions.note(session).await();
                yield Optional.of(new Admission(session, Optional.empty()));
            }
            case EXCHANGE ->
                sessions.exchange(session).await()
                        ? Optional.of(new Admission(session, cookie(request, session, session.generation() + 1)))
                        // another request of this browser was faster: look again, as one that came late
                        : admit(request, token);
            case REPEAT -> Optional.of(new Admission(session, cookie(request, session, session.generation())));
            case END -> {
                sessions.close(session.id()).await();
                yield Optional.empty();
            }
        };
    }

    private Optional<Cookie> cookie(HttpServerRequest request, Session session, int generation) {
        return Optional.of(SessionCookie.of(tokens.sign(session.token(generation, clock.instant())), request));
    }

    /** Signs somebody in; whoever was signed in here before is out. */
    Cookie signIn(HttpServerRequest request, Person person) {
        admit(request).ifPresent(before -> sessions.close(before.session().id()).await());
        Session session = sessions.open(person).await();
        return SessionCookie.of(tokens.sign(session.token(session.generation(), clock.instant())), request);
    }
}
