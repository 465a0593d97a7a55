package dev.unblock.http;

import static dev.unblock.http.Terms.delete;
import static dev.unblock.http.Terms.get;
import static dev.unblock.http.Terms.post;
import static dev.unblock.http.Who.MANAGER;
import static dev.unblock.http.Who.MEMBER;

/** Leaving for good, and what can be taken along. */
enum FarewellOperation implements Operation {
    DELETE_MEMBER(delete("/api/members/{member}", MANAGER)
            .says("Deletes somebody else for good; what they wrote stays, without their name")),
    DELETE_ME(post("/api/me/deletion", MEMBER)
            .takes(FarewellRest.DeleteMe.class)
            .says("Deletes oneself for good; what one wrote stays, without one's name")),
    EXPORT_TEAM(get("/api/team/export", MANAGER)
            .isHeavy()
            .writes("application/zip")
            .says("Everything of the team that a manager may see, as a file")),
    DELETE_TEAM(post("/api/team/deletion", MANAGER)
            .takes(FarewellRest.DeleteTeam.class)
            .says("Deletes the team with all its boards and people, for good"));

    private final Terms terms;

    FarewellOperation(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
