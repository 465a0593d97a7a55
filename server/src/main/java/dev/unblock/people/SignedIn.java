package dev.unblock.people;

import dev.unblock.http.Call;

/** The caller as a person, for endpoints that require a sign-in. */
public final class SignedIn {
    private SignedIn() {}

    public static Session session(Call call) {
        return (Session) call.caller();
    }

    public static Person person(Call call) {
        return session(call).person();
    }

    /** For endpoints of {@link AccessLevel#MEMBER} and above. */
    public static Member member(Call call) {
        return (Member) person(call);
    }
}
