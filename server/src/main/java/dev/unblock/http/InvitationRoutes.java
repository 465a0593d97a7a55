package dev.unblock.http;

import dev.unblock.people.Invitation;
import dev.unblock.people.Member;
import dev.unblock.people.Passwords;
import dev.unblock.people.PgInvitations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Inviting people into the team, and joining it. */
final class InvitationRoutes {
    private final PgInvitations invitations;
    private final Passwords passwords;
    private final Doorkeeper door;
    private final PeopleListener listener;

    InvitationRoutes(PgInvitations invitations, Passwords passwords, Doorkeeper door, PeopleListener listener) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.door = door;
        this.listener = listener;
    }

    void bind(Api api) {
        api.on(TeamOperation.INVITE, this::invite)
                .on(TeamOperation.INVITATIONS, this::list)
                .on(TeamOperation.REVOKE_INVITATION, this::revoke)
                .on(TeamOperation.JOIN_OFFER, this::offer)
                .on(TeamOperation.JOIN, this::join);
    }

    private Object invite(Call call) {
        Rest.Invite sent = call.body(Rest.Invite.class);
        boolean reusable = sent.reusable() != null && sent.reusable();
        var made = invitations
                .make(call.member(), sent.role(), sent.seniority(), Duration.ofHours(sent.expiresInHours()), reusable)
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.LIMIT_EXCEEDED));
        return Answers.invitation(made.invitation(), call.url("/join/" + made.token()));
    }

    private Object list(Call call) {
        return invitations.open(call.member().team().id()).await().stream()
                .map(invitation -> Answers.invitation(invitation, null))
                .toList();
    }

    private @Nullable Object revoke(Call call) {
        if (!invitations
                .revoke(call.member().team().id(), call.path("invitation"))
                .await()) {
            throw Refused.because(ProblemCode.NOT_FOUND);
        }
        return null;
    }

    private Object offer(Call call) {
        Invitation.Offer offer = open(call);
        return new Rest.JoinOffer(offer.team().name(), offer.role());
    }

    private Invitation.Offer open(Call call) {
        return invitations.offer(call.path("token")).await().orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }

    private Object join(Call call) {
        Rest.Join sent = call.body(Rest.Join.class);
        // asked before the costly hash; the database decides
        open(call);
        var joiner = new PgInvitations.Joiner(
                sent.name().strip(), sent.email(), passwords.hash(sent.password()), sent.language());
        return switch (invitations.join(call.path("token"), joiner).await()) {
            case Invitation.Outcome.Joined(Member member) -> {
                listener.teamChanged(member.team().id());
                call.set(door.signIn(call.http(), member));
                yield Answers.me(member);
            }
            case Invitation.Outcome.Over() -> throw Refused.because(ProblemCode.NOT_FOUND);
            case Invitation.Outcome.EmailTaken() -> throw Refused.because(ProblemCode.EMAIL_TAKEN);
        };
    }
}
