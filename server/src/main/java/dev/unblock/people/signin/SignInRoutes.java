package dev.unblock.people.signin;

import static dev.unblock.http.AccessRule.ANYONE;
import static dev.unblock.http.Endpoint.delete;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.people.AccessLevel.MEMBER;
import static dev.unblock.people.AccessLevel.SIGNED_IN;

import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleAnswers;
import dev.unblock.people.PeopleListener;
import dev.unblock.people.PeopleRest;
import dev.unblock.people.Person;
import dev.unblock.people.SignedIn;
import dev.unblock.people.guests.PgGuests;
import dev.unblock.people.team.PgPeople;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and changing the password. Neither answers nor timing reveal whether an account exists. */
public final class SignInRoutes implements Endpoints {
    private final PgPeople people;
    private final PgSessions sessions;
    private final PgGuests guests;
    private final PasswordChecker checker;
    private final SessionAuthenticator door;
    private final DemoLinks demo;
    private final PeopleListener listener;

    public SignInRoutes(
            PgPeople people,
            PgSessions sessions,
            PgGuests guests,
            PasswordChecker checker,
            SessionAuthenticator door,
            DemoLinks demo,
            PeopleListener listener) {
        this.people = people;
        this.sessions = sessions;
        this.guests = guests;
        this.checker = checker;
        this.door = door;
        this.demo = demo;
        this.listener = listener;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                post("SIGN_IN", "/api/session", ANYONE, this::signIn)
                        .takes(SignInRest.SignIn.class)
                        .gives(PeopleRest.Me.class)
                        .says("Signs in"),
                delete("SIGN_OUT", "/api/session", SIGNED_IN, this::signOut).says("Signs out in this browser"),
                delete("SIGN_OUT_EVERYWHERE", "/api/sessions", SIGNED_IN, this::signOutEverywhere)
                        .says("Signs out everywhere"),
                post("DEMO_SIGN_IN", "/api/demo/sign-in/{token}", ANYONE, this::demo)
                        .gives(PeopleRest.Me.class)
                        .says("Signs in with a link that the demo printed"),
                post("CHANGE_PASSWORD", "/api/me/password", MEMBER, this::changePassword)
                        .takes(SignInRest.ChangePassword.class)
                        .says("Changes your own password and signs out everywhere else"));
    }

    private Object signIn(Call call) {
        SignInRest.SignIn sent = call.body(SignInRest.SignIn.class);
        PgPeople.Credentials found = checker.of(call.http(), sent.email(), sent.password())
                .orElseThrow(() -> Refused.because(ProblemCode.WRONG_CREDENTIALS));
        call.set(door.signIn(call.http(), found.member(), found.hash()));
        return PeopleAnswers.me(found.member());
    }

    private Object demo(Call call) {
        Person person = demo.find(call.path("token"))
                .flatMap(id -> people.person(id).await())
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        call.set(door.signIn(call.http(), person));
        return PeopleAnswers.me(person);
    }

    private @Nullable Object signOut(Call call) {
        forget(SignedIn.person(call));
        sessions.close(SignedIn.session(call).id()).await();
        // this browser's tabs are signed out; tabs in other browsers show a new ticket and come back
        listener.accessChanged(SignedIn.person(call).id());
        call.set(SessionCookie.gone(call.http()));
        return null;
    }

    private @Nullable Object signOutEverywhere(Call call) {
        forget(SignedIn.person(call));
        sessions.closeAll(SignedIn.person(call)).await();
        listener.accessChanged(SignedIn.person(call).id());
        call.set(SessionCookie.gone(call.http()));
        return null;
    }

    private void forget(Person person) {
        if (person instanceof Guest guest) {
            guests.forget(guest).await();
        }
    }

    private @Nullable Object changePassword(Call call) {
        SignInRest.ChangePassword sent = call.body(SignInRest.ChangePassword.class);
        Member member = SignedIn.member(call);
        PgPeople.Credentials given = checker.again(call, sent.current());
        if (!people.changePassword(
                        SignedIn.session(call), given.hash(), checker.hash(call.http(), member.id(), sent.next()))
                .await()) {
            throw Refused.because(ProblemCode.WRONG_PASSWORD);
        }
        listener.accessChanged(member.id());
        return null;
    }
}
