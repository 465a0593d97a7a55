package dev.unblock.http;

import static dev.unblock.http.Terms.get;
import static dev.unblock.http.Terms.put;
import static dev.unblock.http.Who.MANAGER;
import static dev.unblock.http.Who.MEMBER;

/** The words that the hint against blame goes by. */
enum WordingOperation implements Operation {
    WORDING(get("/api/team/wording", MEMBER)
            .gives(ReviewRest.Wording.class)
            .says("What the hint for words that blame goes by")),
    EDIT_WORDING(put("/api/team/wording", MANAGER)
            .takes(ReviewRest.Wording.class)
            .gives(ReviewRest.Wording.class)
            .says("Changes what the hint goes by"));

    private final Terms terms;

    WordingOperation(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
