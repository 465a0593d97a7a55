package dev.unblock.http;

import static dev.unblock.http.AccessRule.ANYONE;
import static dev.unblock.http.AccessRule.MEMBER;
import static dev.unblock.http.AccessRule.SIGNED_IN;
import static dev.unblock.http.Endpoint.delete;
import static dev.unblock.http.Endpoint.post;

import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.Person;
import dev.unblock.people.PgGuests;
import dev.unblock.people.PgPeople;
import dev.unblock.people.PgSessions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and the password. Whether somebody exists is told by neither words nor time. */
final class SignInRoutes implements Endpoints {
    private final PgPeople people;
    private final PgSessions sessions;
    private final PgGuests guests;
    private final PasswordProof proof;
    private final Doorkeeper door;
    private final DemoLinks demo;
    private final PeopleListener listener;

    SignInRoutes(
            PgPeople people,
            PgSessions sessions,
            PgGuests guests,
            PasswordProof proof,
            Doorkeeper door,
            DemoLinks demo,
            PeopleListener listener) {
        this.people = people;
        this.sessions = sessions;
        this.guests = guests;
        this.proof = proof;
        this.door = door;
        this.demo = demo;
        this.listener = listener;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                post("SIGN_IN", "/api/session", ANYONE, this::signIn)
                        .takes(Rest.SignIn.class)
                        .gives(Rest.Me.class)
                        .says("Signs in"),
                delete("SIGN_OUT", "/api/session", SIGNED_IN, this::signOut).says("Signs out here"),
                delete("SIGN_OUT_EVERYWHERE", "/api/sessions", SIGNED_IN, this::signOutEverywhere)
                        .says("Signs out everywhere"),
                post("DEMO_SIGN_IN", "/api/demo/sign-in/{token}", ANYONE, this::demo)
                        .gives(Rest.Me.class)
                        .says("Signs in by a link that the demo has printed"),
                post("CHANGE_PASSWORD", "/api/me/password", MEMBER, this::changePassword)
                        .takes(Rest.ChangePassword.class)
                        .says("Changes one's password and signs out everywhere else"));
    }

    private Object signIn(Call call) {
        Rest.SignIn sent = call.body(Rest.SignIn.class);
        PgPeople.Credentials found = proof.of(call.http(), sent.email(), sent.password())
                .orElseThrow(() -> Refused.because(ProblemCode.WRONG_CREDENTIALS));
        call.set(door.signIn(call.http(), found.member(), found.hash()));
        return Answers.me(found.member());
    }

    private Object demo(Call call) {
        Person person = demo.find(call.path("token"))
                .flatMap(id -> people.person(id).await())
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        call.set(door.signIn(call.http(), person));
        return Answers.me(person);
    }

    private @Nullable Object signOut(Call call) {
        forget(call.person());
        sessions.close(call.session().id()).await();
        // its tabs are out; those of other browsers show that they are still signed in and come back
        listener.accessChanged(call.person().id());
        call.set(SessionCookie.gone(call.http()));
        return null;
    }

    private @Nullable Object signOutEverywhere(Call call) {
        forget(call.person());
        sessions.closeAll(call.person()).await();
        listener.accessChanged(call.person().id());
        call.set(SessionCookie.gone(call.http()));
        return null;
    }

    private void forget(Person person) {
        if (person instanceof Guest guest) {
            guests.forget(guest).await();
        }
    }

    private @Nullable Object changePassword(Call call) {
        Rest.ChangePassword sent = call.body(Rest.ChangePassword.class);
        Member member = call.member();
        PgPeople.Credentials given = proof.again(call, sent.current());
        if (!people.changePassword(call.session(), given.hash(), proof.hash(call.http(), member.id(), sent.next()))
                .await()) {
            throw Refused.because(ProblemCode.WRONG_PASSWORD);
        }
        listener.accessChanged(member.id());
        return null;
    }
}
