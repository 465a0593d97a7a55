package dev.unblock.http;

import static dev.unblock.http.Terms.get;
import static dev.unblock.http.Terms.post;
import static dev.unblock.http.Who.ANYONE;
import static dev.unblock.http.Who.EXECUTIVE_OR_MANAGER;
import static dev.unblock.http.Who.MANAGER;
import static dev.unblock.http.Who.MEMBER;

import dev.unblock.review.AskLine;

/** What executives are asked for, in the team and by a link. */
enum AskOperation implements Operation {
    ASKS(get("/api/asks", MEMBER).gives(AskLine[].class).says("What executives are asked for, over all boards")),
    ANSWER_ASK(post("/api/boards/{board}/asks/{card}/answer", EXECUTIVE_OR_MANAGER)
            .takes(ReviewRest.AnswerAsk.class)
            .gives(AskLine.class)
            .says("Answers a request to an executive")),

    MAKE_ASK_LINK(post("/api/ask-links", MANAGER)
            .takes(ReviewRest.NewAskLink.class)
            .makes(ReviewRest.AskLink.class)
            .says("Makes a link by which an executive answers requests without an account")),
    ASK_LINKS(get("/api/ask-links", MANAGER)
            .gives(ReviewRest.AskLink[].class)
            .says("The links to requests that are open")),

    INBOX(get("/api/inbox/{token}", ANYONE).gives(ReviewRest.AskInbox.class).says("The requests that a link shows")),
    ANSWER_BY_LINK(post("/api/inbox/{token}/boards/{board}/asks/{card}/answer", ANYONE)
            .takes(ReviewRest.AnswerAsk.class)
            .gives(AskLine.class)
            .says("Answers a request by a link"));

    private final Terms terms;

    AskOperation(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
