package dev.unblock.people.erasure;

import static dev.unblock.http.Endpoint.delete;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.people.AccessLevel.MANAGER;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleListener;
import dev.unblock.people.SignedIn;
import dev.unblock.people.Team;
import dev.unblock.people.signin.PasswordChecker;
import dev.unblock.people.signin.SessionCookie;
import dev.unblock.people.team.PgPeople.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes members and teams permanently. */
public final class DeletionRoutes implements Endpoints {
    private final PgDeletions erasing;
    private final PasswordChecker checker;
    private final PeopleListener listener;

    public DeletionRoutes(PgDeletions erasing, PasswordChecker checker, PeopleListener listener) {
        this.erasing = erasing;
        this.checker = checker;
        this.listener = listener;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                delete("DELETE_MEMBER", "/api/members/{member}", MANAGER, this::member)
                        .says("Permanently deletes a member; what they wrote stays, without their name"),
                post("DELETE_ME", "/api/me/deletion", MEMBER, this::me)
                        .takes(DeletionRest.DeleteMe.class)
                        .says("Permanently deletes your own account; what you wrote stays, without your name"),
                post("DELETE_TEAM", "/api/team/deletion", MANAGER, this::team)
                        .takes(DeletionRest.DeleteTeam.class)
                        .says("Permanently deletes the team with all its boards and members"));
    }

    private @Nullable Object member(Call call) {
        Member asking = SignedIn.member(call);
        String id = call.path("member");
        if (id.equals(asking.id())) {
            throw Refused.because(
                    ProblemCode.FORBIDDEN, "To delete your own account, use POST /api/me/deletion with your password.");
        }
        return erase(asking.team().id(), id);
    }

    private @Nullable Object me(Call call) {
        Member me = SignedIn.member(call);
        checker.again(call, call.body(DeletionRest.DeleteMe.class).password());
        erase(me.team().id(), me.id());
        call.set(SessionCookie.gone(call.http()));
        return null;
    }

    private @Nullable Object erase(String team, String id) {
        return switch (erasing.member(team, id).await()) {
            case Outcome.Changed gone -> {
                listener.accessChanged(id);
                listener.guestsOut(gone.guests());
                listener.teamChanged(team);
                yield null;
            }
            case Outcome.NotFound() -> throw Refused.because(ProblemCode.NOT_FOUND);
            case Outcome.LastManager() -> throw Refused.because(ProblemCode.LAST_MANAGER);
        };
    }

    private @Nullable Object team(Call call) {
        DeletionRest.DeleteTeam sent = call.body(DeletionRest.DeleteTeam.class);
        Team team = SignedIn.member(call).team();
        if (!sent.name().strip().equals(team.name())) {
            throw Refused.field("name", "Must be the exact name of the team.");
        }
        checker.again(call, sent.password());
        erasing.team(team.id()).await();
        listener.teamGone(team.id());
        // once more, for writes of requests that began before everybody was signed out
        erasing.team(team.id()).await();
        call.set(SessionCookie.gone(call.http()));
        return null;
    }
}
