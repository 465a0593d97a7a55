package dev.unblock.http;

import static dev.unblock.http.Terms.get;
import static dev.unblock.http.Terms.post;
import static dev.unblock.http.Who.ANYONE;
import static dev.unblock.http.Who.MANAGER;

/** People without an account, each at one board. */
enum GuestOperation implements Operation {
    INVITE_GUESTS(post("/api/boards/{board}/guest-links", MANAGER)
            .takes(Rest.InviteGuests.class)
            .makes(Rest.GuestLink.class)
            .says("Makes a link to this board for people without an account")),
    GUEST_LINKS(get("/api/boards/{board}/guest-links", MANAGER)
            .gives(Rest.GuestLink[].class)
            .says("The guest links that are open")),

    GUEST_OFFER(get("/api/guest/{token}", ANYONE).gives(Rest.GuestOffer.class).says("What a guest link offers")),
    ENTER_AS_GUEST(post("/api/guest/{token}", ANYONE)
            .takes(Rest.EnterAsGuest.class)
            .makes(Rest.Me.class)
            .says("Comes in as a guest of one board"));

    private final Terms terms;

    GuestOperation(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
