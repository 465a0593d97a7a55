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
 * Lets people in by their cookie, exchanges it when it is over, and shows them out. Awaits, so on
 * virtual threads only.
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
     * Who is there.
     *
     * @param cookie to be set with the answer
     */
    record Admission(Session session, Optional<Cookie> cookie) implements Authenticator.Admission {
        @Override
        public Session caller() {
            return session;
        }
    }

    /** Empty when the cookie is missing or worth nothing. */
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

    /** Who is signed in in this browser, for endpoints that anybody may ask for. */
    public Optional<Person> here(Call call) {
        return admit(call.http()).map(admission -> {
            admission.cookie().ifPresent(call::set);
            return admission.session().person();
        });
    }

    /**
     * What a link finds in this browser.
     *
     * @param link of the team to which it leads
     * @return the member who is signed in here, if one is
     */
    public Optional<PeopleRest.Here> member(Call call, Team link) {
        return here(call)
                .filter(Member.class::isInstance)
                .map(it -> new PeopleRest.Here(
                        it.id(), it.name(), it.team().name(), it.team().id().equals(link.id())));
    }

    /** Nobody loses a sign-in because a link was opened in the same browser: whoever wants that says so. */
    public void mayEnter(Call call, @Nullable Boolean instead) {
        if (instead == null || !instead) {
            here(call).filter(Member.class::isInstance).ifPresent(member -> {
                throw Refused.because(ProblemCode.SIGNED_IN);
            });
        }
    }

    /** Signs in somebody who has shown a link. */
    public Cookie signIn(HttpServerRequest request, Person person) {
        return signIn(request, person, null);
    }

    /**
     * Signs somebody in; the sign-in that was in this browser before is over.
     *
     * @param password hash of the one that was given; null where none was
     */
    public Cookie signIn(HttpServerRequest request, Person person, @Nullable String password) {
        Session session = sessions.open(person, password)
                .await()
                // deactivated, or with another password, since it was looked at
                .orElseThrow(() -> Refused.because(ProblemCode.WRONG_CREDENTIALS));
        admit(request).ifPresent(before -> sessions.close(before.session().id()).await());
        return SessionCookie.of(tokens.sign(session.token(session.generation(), clock.instant())), request);
    }
}
