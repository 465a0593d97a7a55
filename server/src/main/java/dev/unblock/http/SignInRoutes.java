package dev.unblock.http;

import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.Person;
import dev.unblock.people.PgGuests;
import dev.unblock.people.PgPeople;
import dev.unblock.people.PgSessions;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and the password. Whether somebody exists is told by neither words nor time. */
final class SignInRoutes {
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

    void bind(Api api) {
        api.on(TeamOperation.SIGN_IN, this::signIn)
                .on(TeamOperation.SIGN_OUT, this::signOut)
                .on(TeamOperation.SIGN_OUT_EVERYWHERE, this::signOutEverywhere)
                .on(TeamOperation.DEMO_SIGN_IN, this::demo)
                .on(TeamOperation.CHANGE_PASSWORD, this::changePassword);
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
