package dev.unblock.people.invitations;

import static dev.unblock.http.AccessRule.ANYONE;
import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.people.AccessLevel.MANAGER;

import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.DisplayNames;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleAnswers;
import dev.unblock.people.PeopleListener;
import dev.unblock.people.PeopleRest;
import dev.unblock.people.SignedIn;
import dev.unblock.people.signin.PasswordChecker;
import dev.unblock.people.signin.SessionAuthenticator;
import java.time.Duration;
import java.util.List;

/** Inviting people to the team, and joining it. */
public final class InvitationRoutes implements Endpoints {
    private final PgInvitations invitations;
    private final PasswordChecker checker;
    private final SessionAuthenticator door;
    private final PeopleListener listener;

    public InvitationRoutes(
            PgInvitations invitations, PasswordChecker checker, SessionAuthenticator door, PeopleListener listener) {
        this.invitations = invitations;
        this.checker = checker;
        this.door = door;
        this.listener = listener;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                post("INVITE", "/api/invitations", MANAGER, this::invite)
                        .takes(InvitationRest.Invite.class)
                        .makes(PeopleRest.Invitation.class)
                        .says("Creates an invitation to the team"),
                get("JOIN_OFFER", "/api/join/{token}", ANYONE, this::offer)
                        .gives(InvitationRest.JoinOffer.class)
                        .says("The team and role that an invitation offers"),
                post("JOIN", "/api/join/{token}", ANYONE, this::join)
                        .takes(InvitationRest.Join.class)
                        .makes(PeopleRest.Me.class)
                        .says("Joins the team with an invitation and signs in"));
    }

    private Object invite(Call call) {
        InvitationRest.Invite sent = call.body(InvitationRest.Invite.class);
        boolean reusable = sent.reusable() != null && sent.reusable();
        var made = invitations
                .make(
                        SignedIn.member(call),
                        sent.role(),
                        sent.seniority(),
                        Duration.ofHours(sent.expiresInHours()),
                        reusable)
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.LIMIT_EXCEEDED));
        return PeopleAnswers.invitation(made.invitation(), call.url("/join/" + made.token()));
    }

    private Object offer(Call call) {
        Invitation.Offer offer = open(call);
        return new InvitationRest.JoinOffer(
                offer.team().name(),
                offer.role(),
                door.member(call, offer.team()).orElse(null));
    }

    private Invitation.Offer open(Call call) {
        return invitations.offer(call.path("token")).await().orElseThrow(() -> over(call));
    }

    /** A token is too long to be guessed, so a person who has it may learn why it no longer works. */
    private Refused over(Call call) {
        return Refused.because(
                switch (invitations.end(call.path("token")).await().orElse(null)) {
                    case null -> ProblemCode.NOT_FOUND;
                    case USED -> ProblemCode.LINK_USED;
                    case REVOKED -> ProblemCode.LINK_REVOKED;
                    case EXPIRED -> ProblemCode.LINK_EXPIRED;
                });
    }

    private Object join(Call call) {
        InvitationRest.Join sent = call.body(InvitationRest.Join.class);
        String name = DisplayNames.accepted(sent.name());
        // checked before the costly hash; the database decides in the end
        open(call);
        door.mayEnter(call, sent.instead());
        var joiner = new PgInvitations.Joiner(
                name, sent.email(), checker.hash(call.http(), call.path("token"), sent.password()), sent.language());
        return switch (invitations.join(call.path("token"), joiner).await()) {
            case Invitation.Outcome.Joined(Member member) -> {
                listener.memberJoined(member);
                listener.teamChanged(member.team().id());
                call.set(door.signIn(call.http(), member));
                yield PeopleAnswers.me(member);
            }
            case Invitation.Outcome.Over() -> throw over(call);
            case Invitation.Outcome.Crowded(Duration pause) -> throw Refused.crowded(pause);
            case Invitation.Outcome.EmailTaken() -> throw Refused.because(ProblemCode.EMAIL_TAKEN);
        };
    }
}
