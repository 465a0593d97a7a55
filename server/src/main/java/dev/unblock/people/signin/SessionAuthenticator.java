package dev.unblock.people.signin;

import dev.unblock.http.Authenticator;
import dev.unblock.http.Call;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleRest;
import dev.unblock.people.Person;
import dev.unblock.people.Session;
import dev.unblock.people.Team;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates requests by the session cookie, renews it, and signs people in and out. Awaits, so on virtual threads
 * only.
 */
public final class SessionAuthenticator implements Authenticator {
    private final JwtTokens tokens;
    private final PgSessions sessions;
    private final InstantSource clock;

    public SessionAuthenticator(JwtTokens tokens, PgSessions sessions, InstantSource clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * The authenticated session.
     *
     * @param cookie to be set with the answer
     */
    record Admission(Session session, Optional<Cookie> cookie) implements Authenticator.Admission {
        @Override
        public Session caller() {
            return session;
        }
    }

    /** Empty if the cookie is missing or invalid. */
    @Override
    public Optional<Admission> admit(HttpServerRequest request) {
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
                        // another request of this browser was faster: look up the session again
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

    /** The person who is signed in in this browser, for endpoints that anybody may call. */
    public Optional<Person> here(Call call) {
        return admit(call.http()).map(admission -> {
            admission.cookie().ifPresent(call::set);
            return admission.session().person();
        });
    }

    /**
     * The member who is signed in in the browser that opens a link.
     *
     * @param link team of the link
     */
    public Optional<PeopleRest.Here> member(Call call, Team link) {
        return here(call)
                .filter(Member.class::isInstance)
                .map(it -> new PeopleRest.Here(
                        it.id(), it.name(), it.team().name(), it.team().id().equals(link.id())));
    }

    /** Opening a link never ends another sign-in in the same browser, unless the request asks for that. */
    public void mayEnter(Call call, @Nullable Boolean instead) {
        if (instead == null || !instead) {
            here(call).filter(Member.class::isInstance).ifPresent(member -> {
                throw Refused.because(ProblemCode.SIGNED_IN);
            });
        }
    }

    /** Signs in a person who has used a link. */
    public Cookie signIn(HttpServerRequest request, Person person) {
        return signIn(request, person, null);
    }

    /**
     * Signs a person in; the session that was in this browser before ends.
     *
     * @param password hash of the password that was given; null if none was
     */
    public Cookie signIn(HttpServerRequest request, Person person, @Nullable String password) {
        Session session = sessions.open(person, password)
                .await()
                // deactivated, or with a new password, since it was checked
                .orElseThrow(() -> Refused.because(ProblemCode.WRONG_CREDENTIALS));
        admit(request).ifPresent(before -> sessions.close(before.session().id()).await());
        return SessionCookie.of(tokens.sign(session.token(session.generation(), clock.instant())), request);
    }
}
