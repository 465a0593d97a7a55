package dev.unblock.http;

import dev.unblock.people.Member;
import dev.unblock.people.PgPasswordResets;
import org.jspecify.annotations.Nullable;

/** Links to a new password: Unblock sends no mail, so a manager hands them on. */
final class PasswordResetRoutes {
    private final PgPasswordResets resets;
    private final PasswordProof proof;
    private final Doorkeeper door;
    private final PeopleListener listener;

    PasswordResetRoutes(PgPasswordResets resets, PasswordProof proof, Doorkeeper door, PeopleListener listener) {
        this.resets = resets;
        this.proof = proof;
        this.door = door;
        this.listener = listener;
    }

    void bind(Api api) {
        api.on(TeamOperation.RESET_PASSWORD, this::make)
                .on(TeamOperation.PASSWORD_RESET, this::offer)
                .on(TeamOperation.NEW_PASSWORD, this::use);
    }

    private Object make(Call call) {
        var made = resets.make(call.member(), call.path("member")).await().orElseThrow(PasswordResetRoutes::none);
        return new Rest.PasswordReset(call.url("/new-password/" + made.token()), made.expiresAt());
    }

    private Object offer(Call call) {
        Member member = open(call);
        return new Rest.PasswordResetOffer(member.name(), member.email(), another(call, member));
    }

    private Object use(Call call) {
        Rest.NewPassword sent = call.body(Rest.NewPassword.class);
        String password = sent.password();
        // asked before the costly hash; the database decides
        if (another(call, open(call)) != null) {
            door.mayEnter(call, sent.instead());
        }
        Member member = resets.use(call.path("token"), proof.hash(call.http(), call.path("token"), password))
                .await()
                .orElseThrow(PasswordResetRoutes::none);
        listener.accessChanged(member.id());
        call.set(door.signIn(call.http(), member));
        return Answers.me(member);
    }

    private Rest.@Nullable Here another(Call call, Member owner) {
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
