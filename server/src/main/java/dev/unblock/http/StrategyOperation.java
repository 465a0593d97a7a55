package dev.unblock.http;

import static dev.unblock.http.Terms.get;
import static dev.unblock.http.Terms.post;
import static dev.unblock.http.Terms.put;
import static dev.unblock.http.Who.MANAGER;
import static dev.unblock.http.Who.MEMBER;
import static dev.unblock.http.Who.WRITER;

import dev.unblock.library.PastStrategy;
import dev.unblock.library.Reusing;
import dev.unblock.library.StrategyLine;
import dev.unblock.library.Suggestion;

/** What worked before, and using it again. */
enum StrategyOperation implements Operation {
    STRATEGIES(get("/api/strategies", MEMBER)
            .gives(StrategyLine[].class)
            .says("What was decided against which obstacle, and what came of it")),
    STRATEGY(get("/api/strategies/{strategy}", MEMBER)
            .gives(PastStrategy.class)
            .says("One strategy with what came before and after it")),
    REUSE_PLACES(get("/api/boards/{board}/reuse-places", MEMBER)
            .isHeavy()
            .gives(Reusing.ReusePlace[].class)
            .says("The deals of a board with their obstacles, under which a strategy can be used again")),
    REUSE(post("/api/boards/{board}/obstacles/{card}/reuse", WRITER)
            .isHeavy()
            .takes(StrategyRest.Reuse.class)
            .gives(StrategyRest.Reused.class)
            .says("Proposes the chosen solutions of a strategy under an obstacle")),
    SUGGESTIONS(post("/api/suggestions", MEMBER)
            .takes(StrategyRest.Suggest.class)
            .gives(Suggestion[].class)
            .says("Strategies against obstacles like the one that is being written; the text is not kept")),
    TEAM_SUGGESTIONS(get("/api/team/suggestions", MEMBER)
            .gives(StrategyRest.TeamSuggestions.class)
            .says("Whether strategies are suggested to the team")),
    EDIT_TEAM_SUGGESTIONS(put("/api/team/suggestions", MANAGER)
            .takes(StrategyRest.WantSuggestions.class)
            .gives(StrategyRest.TeamSuggestions.class)
            .says("Turns the suggestions on or off for the team"));

    private final Terms terms;

    StrategyOperation(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
