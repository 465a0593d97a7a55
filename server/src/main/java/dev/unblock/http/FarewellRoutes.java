package dev.unblock.http;

import dev.unblock.people.Member;
import dev.unblock.people.PgErasing;
import dev.unblock.people.PgPeople.Outcome;
import dev.unblock.people.Team;
import org.jspecify.annotations.Nullable;

/** Deleting people and the team, for good. */
final class FarewellRoutes {
    private final PgErasing erasing;
    private final PasswordProof proof;
    private final PeopleListener listener;

    FarewellRoutes(PgErasing erasing, PasswordProof proof, PeopleListener listener) {
        this.erasing = erasing;
        this.proof = proof;
        this.listener = listener;
    }

    void bind(Api api) {
        api.on(FarewellOperation.DELETE_MEMBER, this::member)
                .on(FarewellOperation.DELETE_ME, this::me)
                .on(FarewellOperation.DELETE_TEAM, this::team);
    }

    private @Nullable Object member(Call call) {
        Member asking = call.member();
        String id = call.path("member");
        if (id.equals(asking.id())) {
            throw Refused.because(ProblemCode.FORBIDDEN, "Delete yourself with your password.");
        }
        return delete(asking.team().id(), id);
    }

    private @Nullable Object me(Call call) {
        Member me = call.member();
        proof.again(call, call.body(FarewellRest.DeleteMe.class).password());
        delete(me.team().id(), me.id());
        call.set(SessionCookie.gone(call.http()));
        return null;
    }

    private @Nullable Object delete(String team, String id) {
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
        FarewellRest.DeleteTeam sent = call.body(FarewellRest.DeleteTeam.class);
        Team team = call.member().team();
        if (!sent.name().strip().equals(team.name())) {
            throw Refused.field("name", "It must be the name of the team.");
        }
        proof.again(call, sent.password());
        erasing.team(team.id()).await();
        listener.teamGone(team.id());
        // what a request had begun before everybody was out
        erasing.team(team.id()).await();
        call.set(SessionCookie.gone(call.http()));
        return null;
    }
}
