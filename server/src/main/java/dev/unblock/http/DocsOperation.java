package dev.unblock.http;

import static dev.unblock.http.Terms.get;
import static dev.unblock.http.Who.ANYONE;

/** What tells of all the others. */
enum DocsOperation implements Operation {
    DOCUMENT(get("/api/openapi.json", ANYONE).gives(Object.class).says("This document"));

    private final Terms terms;

    DocsOperation(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
