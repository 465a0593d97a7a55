package dev.unblock.http;

import static dev.unblock.http.Terms.get;
import static dev.unblock.http.Terms.post;
import static dev.unblock.http.Who.REP_OR_MANAGER;
import static dev.unblock.http.Who.SIGNED_IN;

/** Boards, and the way into them. */
enum BoardOperation implements Operation {
    BOARDS(get("/api/boards", SIGNED_IN)
            .gives(Rest.BoardSummary[].class)
            .says("The team's boards; for a guest the one")),
    NEW_BOARD(post("/api/boards", REP_OR_MANAGER)
            .takes(Rest.NewBoard.class)
            .makes(Rest.BoardSummary.class)
            .says("Opens a board")),
    BOARD(get("/api/boards/{board}", SIGNED_IN).gives(Rest.BoardSummary.class).says("One board")),
    TICKET(post("/api/boards/{board}/ticket", SIGNED_IN)
            .makes(Rest.Ticket.class)
            .says("A ticket for the board's socket, for one use within a minute"));

    private final Terms terms;

    BoardOperation(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
