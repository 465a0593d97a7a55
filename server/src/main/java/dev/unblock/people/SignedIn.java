package dev.unblock.people;

import dev.unblock.http.Call;

/** Who sends a call, for endpoints that only a signed-in person may ask for. */
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
