package dev.unblock.people;

import dev.unblock.http.Endpoints;
import dev.unblock.module.Module;
import dev.unblock.people.erasure.DeletionRoutes;
import dev.unblock.people.erasure.PgDeletions;
import dev.unblock.people.invitations.InvitationRoutes;
import dev.unblock.people.links.LinkRoutes;
import dev.unblock.people.signin.DemoLinks;
import dev.unblock.people.signin.PasswordProof;
import dev.unblock.people.signin.PasswordResetRoutes;
import dev.unblock.people.signin.SessionAuthenticator;
import dev.unblock.people.signin.SignInRoutes;
import dev.unblock.people.team.TeamRoutes;
import dev.unblock.store.DataErasure;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;

/** Who is who, the ways in, and how somebody or a team is deleted. */
public final class PeopleModule implements Module {
    private final PasswordProof proof;
    private final PeopleListener listener;
    private final List<Endpoints> areas;

    /** @param titles of boards, by their ids */
    public PeopleModule(
            PeopleStore store,
            PasswordProof proof,
            SessionAuthenticator door,
            UnaryOperator<String> titles,
            PeopleListener listener,
            DemoLinks demo,
            String version) {
        this.proof = proof;
        this.listener = listener;
        areas = List.of(
                new TeamRoutes(store.people(), proof, door, listener, version),
                new SignInRoutes(store.people(), store.sessions(), store.guests(), proof, door, demo, listener),
                new InvitationRoutes(store.invitations(), proof, door, listener),
                new LinkRoutes(store, titles, listener),
                new PasswordResetRoutes(store.resets(), proof, door, listener));
    }

    @Override
    public List<Endpoints> areas() {
        return areas;
    }

    /** @param erasures of all rooms, in their order */
    public Endpoints deletion(Pool pool, InstantSource clock, List<DataErasure> erasures) {
        return new DeletionRoutes(new PgDeletions(pool, clock, erasures), proof, listener);
    }
}
