package dev.unblock.http;

import static dev.unblock.http.Terms.get;
import static dev.unblock.http.Terms.post;
import static dev.unblock.http.Who.MEMBER;

import dev.unblock.library.Growth;
import dev.unblock.library.HelpLine;

/** How newcomers find their feet, and who helped them. */
enum GrowthOperation implements Operation {
    GROWTH(get("/api/growth/{member}", MEMBER)
            .isHeavy()
            .gives(Growth.class)
            .says("How somebody found their feet: for themselves and for managers")),
    HELP(get("/api/help?of", MEMBER)
            .gives(HelpLine[].class)
            .says("Who helped whom, by time; with of= only what one person gave and got")),
    REPLAYED(post("/api/boards/{board}/replays", MEMBER).says("Notes that one has replayed this board today"));

    private final Terms terms;

    GrowthOperation(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
