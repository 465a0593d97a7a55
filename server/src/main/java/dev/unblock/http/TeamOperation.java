package dev.unblock.http;

import static dev.unblock.http.Terms.delete;
import static dev.unblock.http.Terms.get;
import static dev.unblock.http.Terms.patch;
import static dev.unblock.http.Terms.post;
import static dev.unblock.http.Who.ANYONE;
import static dev.unblock.http.Who.MANAGER;
import static dev.unblock.http.Who.MEMBER;
import static dev.unblock.http.Who.SIGNED_IN;

/** Setting up, signing in, oneself, and the people of the team with the invitations to it. */
enum TeamOperation implements Operation {
    STATUS(get("/api/status", ANYONE).gives(Rest.Status.class).says("Does the first team have to be set up?")),
    SET_UP(post("/api/setup", ANYONE)
            .takes(Rest.Setup.class)
            .makes(Rest.Me.class)
            .says("Sets up the first team and signs its manager in")),

    SIGN_IN(post("/api/session", ANYONE)
            .takes(Rest.SignIn.class)
            .gives(Rest.Me.class)
            .says("Signs in")),
    SIGN_OUT(delete("/api/session", SIGNED_IN).says("Signs out here")),
    SIGN_OUT_EVERYWHERE(delete("/api/sessions", SIGNED_IN).says("Signs out everywhere")),
    DEMO_SIGN_IN(post("/api/demo/sign-in/{token}", ANYONE)
            .gives(Rest.Me.class)
            .says("Signs in by a link that the demo has printed")),

    ME(get("/api/me", SIGNED_IN).gives(Rest.Me.class).says("Who is signed in")),
    EDIT_ME(patch("/api/me", SIGNED_IN)
            .takes(Rest.EditMe.class)
            .gives(Rest.Me.class)
            .says("Changes one's own name or language")),
    CHANGE_PASSWORD(post("/api/me/password", MEMBER)
            .takes(Rest.ChangePassword.class)
            .says("Changes one's password and signs out everywhere else")),

    MEMBERS(get("/api/members", MEMBER).gives(Rest.TeamMember[].class).says("Everyone who is or was in the team")),
    EDIT_MEMBER(patch("/api/members/{member}", MANAGER)
            .takes(Rest.EditMember.class)
            .gives(Rest.TeamMember.class)
            .says("Changes what somebody is in the team")),
    RESET_PASSWORD(post("/api/members/{member}/password-reset", MANAGER)
            .makes(Rest.PasswordReset.class)
            .says("Makes a link by which a member chooses a new password, once; an older one is void")),
    PASSWORD_RESET(get("/api/password-reset/{token}", ANYONE)
            .gives(Rest.PasswordResetOffer.class)
            .says("Whose password it is")),
    NEW_PASSWORD(post("/api/password-reset/{token}", ANYONE)
            .takes(Rest.NewPassword.class)
            .gives(Rest.Me.class)
            .says("Chooses a new password, signs out everywhere else and signs in")),

    INVITE(post("/api/invitations", MANAGER)
            .takes(Rest.Invite.class)
            .makes(Rest.Invitation.class)
            .says("Makes an invitation into the team")),
    JOIN_OFFER(get("/api/join/{token}", ANYONE).gives(Rest.JoinOffer.class).says("What an invitation offers")),
    JOIN(post("/api/join/{token}", ANYONE)
            .takes(Rest.Join.class)
            .makes(Rest.Me.class)
            .says("Joins the team and signs in")),

    LINKS(get("/api/links", MANAGER)
            .gives(Rest.Link[].class)
            .says("Every open link into the team, of all kinds, newest first")),
    REVOKE_LINK(delete("/api/links/{link}", MANAGER)
            .says("Revokes a link of any kind; guests who came by it are out at once"));

    private final Terms terms;

    TeamOperation(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
