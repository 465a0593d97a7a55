package dev.unblock.http;

import static dev.unblock.http.Terms.get;
import static dev.unblock.http.Terms.patch;
import static dev.unblock.http.Terms.post;
import static dev.unblock.http.Terms.put;
import static dev.unblock.http.Who.MANAGER;
import static dev.unblock.http.Who.MEMBER;
import static dev.unblock.http.Who.SIGNED_IN;
import static dev.unblock.http.Who.WRITER;

import dev.unblock.review.DealLine;
import dev.unblock.review.DealThread;
import dev.unblock.review.FollowUpLine;

/** What goes on from review to review: series, follow-ups, deals. */
enum ReviewOperation implements Operation {
    SERIES_LIST(get("/api/series", MEMBER).gives(ReviewRest.Series[].class).says("The team's series of reviews")),
    NEW_SERIES(post("/api/series", MANAGER)
            .takes(ReviewRest.NewSeries.class)
            .makes(ReviewRest.Series.class)
            .says("Begins a series and prepares its first review")),
    SERIES(get("/api/series/{series}", MEMBER)
            .gives(ReviewRest.SeriesPage.class)
            .says("One series with all its reviews")),
    EDIT_SERIES(patch("/api/series/{series}", MANAGER)
            .takes(ReviewRest.EditSeries.class)
            .gives(ReviewRest.Series.class)
            .says("Changes a series, for the reviews that are prepared from now on")),
    REVIEW_PLACE(get("/api/boards/{board}/review", SIGNED_IN)
            .gives(ReviewRest.ReviewPlace.class)
            .says("Where a board stands in its series; not found for a free board")),

    FOLLOW_UPS(get("/api/follow-ups?of", MEMBER)
            .gives(FollowUpLine[].class)
            .says("One's own follow-ups over all boards; with of=team everybody's")),
    TELL_OUTCOME(put("/api/boards/{board}/follow-ups/{card}/outcome", WRITER)
            .takes(ReviewRest.TellOutcome.class)
            .gives(FollowUpLine.class)
            .says("Says what became of a follow-up")),

    DEALS(get("/api/deals", MEMBER).gives(DealLine[].class).says("The deals that the team has talked about")),
    DEAL(get("/api/deals/{deal}", MEMBER).gives(DealThread.class).says("One deal over the weeks"));

    private final Terms terms;

    ReviewOperation(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
