package dev.unblock.people.signin;

import static dev.unblock.http.AccessRule.ANYONE;
import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.people.AccessLevel.MANAGER;

import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleAnswers;
import dev.unblock.people.PeopleListener;
import dev.unblock.people.PeopleRest;
import dev.unblock.people.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Password reset links: Unblock sends no mail, so a manager hands them on. */
public final class PasswordResetRoutes implements Endpoints {
    private final PgPasswordResets resets;
    private final PasswordChecker checker;
    private final SessionAuthenticator door;
    private final PeopleListener listener;

    public PasswordResetRoutes(
            PgPasswordResets resets, PasswordChecker checker, SessionAuthenticator door, PeopleListener listener) {
        this.resets = resets;
        this.checker = checker;
        this.door = door;
        this.listener = listener;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                post("RESET_PASSWORD", "/api/members/{member}/password-reset", MANAGER, this::make)
                        .makes(SignInRest.PasswordReset.class)
                        .says(
                                "Creates a single-use link with which a member sets a new password; the previous one stops working"),
                get("PASSWORD_RESET", "/api/password-reset/{token}", ANYONE, this::offer)
                        .gives(SignInRest.PasswordResetOffer.class)
                        .says("The member whose password the link resets"),
                post("NEW_PASSWORD", "/api/password-reset/{token}", ANYONE, this::use)
                        .takes(SignInRest.NewPassword.class)
                        .gives(PeopleRest.Me.class)
                        .says("Sets a new password, signs out everywhere else and signs in"));
    }

    private Object make(Call call) {
        var made =
                resets.make(SignedIn.member(call), call.path("member")).await().orElseThrow(PasswordResetRoutes::none);
        return new SignInRest.PasswordReset(call.url("/new-password/" + made.token()), made.expiresAt());
    }

    private Object offer(Call call) {
        Member member = open(call);
        return new SignInRest.PasswordResetOffer(member.name(), member.email(), another(call, member));
    }

    private Object use(Call call) {
        SignInRest.NewPassword sent = call.body(SignInRest.NewPassword.class);
        String password = sent.password();
        // checked before the costly hash; the database decides in the end
        if (another(call, open(call)) != null) {
            door.mayEnter(call, sent.instead());
        }
        Member member = resets.use(call.path("token"), checker.hash(call.http(), call.path("token"), password))
                .await()
                .orElseThrow(PasswordResetRoutes::none);
        listener.accessChanged(member.id());
        call.set(door.signIn(call.http(), member));
        return PeopleAnswers.me(member);
    }

    private PeopleRest.@Nullable Here another(Call call, Member owner) {
        return door.member(call, owner.team())
                .filter(here -> !here.id().equals(owner.id()))
                .orElse(null);
    }

    private Member open(Call call) {
        return resets.find(call.path("token")).await().orElseThrow(PasswordResetRoutes::none);
    }

    private static Refused none() {
        return Refused.because(ProblemCode.NOT_FOUND);
    }
}
