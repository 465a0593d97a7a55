package dev.unblock.library.strategies;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.http.Endpoint.put;
import static dev.unblock.people.AccessLevel.MANAGER;
import static dev.unblock.people.AccessLevel.MEMBER;
import static dev.unblock.people.AccessLevel.WRITER;

import dev.unblock.board.Actor;
import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.boards.BoardCommands;
import dev.unblock.boards.TeamBoards;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.library.suggestions.Suggesting;
import dev.unblock.library.suggestions.Suggestion;
import dev.unblock.log.BoardWriter;
import dev.unblock.people.Member;
import dev.unblock.people.SignedIn;
import dev.unblock.people.TokenGenerator;
import java.util.List;

/** Strategies over all boards, their reuse, and suggestions for an obstacle that is being written. */
public final class StrategyRoutes implements Endpoints {
    private final PgStrategyRecords records;
    private final PgStrategies strategies;
    private final Suggesting suggesting;
    private final TeamBoards boards;
    private final BoardWriter writer;
    private final BoardCommands commands;
    private final TokenGenerator tokens;

    public StrategyRoutes(
            PgStrategyRecords records,
            PgStrategies strategies,
            Suggesting suggesting,
            TeamBoards boards,
            BoardWriter writer,
            BoardCommands commands,
            TokenGenerator tokens) {
        this.records = records;
        this.strategies = strategies;
        this.suggesting = suggesting;
        this.boards = boards;
        this.writer = writer;
        this.commands = commands;
        this.tokens = tokens;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("STRATEGIES", "/api/strategies", MEMBER, call -> {
                            call.behind(records.behind(team(call)));
                            return strategies.ofTeam(team(call)).await();
                        })
                        .gives(StrategyLine[].class)
                        .says("Decided strategies with the obstacles they address and their outcomes"),
                get("STRATEGY", "/api/strategies/{strategy}", MEMBER, call -> {
                            call.behind(records.behind(team(call)));
                            return strategies
                                    .of(team(call), call.path("strategy"))
                                    .await()
                                    .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
                        })
                        .gives(PastStrategy.class)
                        .says("One strategy with its obstacles, ideas, follow-ups and later weeks"),
                get(
                                "REUSE_PLACES",
                                "/api/boards/{board}/reuse-places",
                                MEMBER,
                                call -> StrategyReuse.places(
                                        writer.read(boards.mine(call)).await()))
                        .isHeavy()
                        .gives(StrategyReuse.ReusePlace[].class)
                        .says("The deals and obstacles of a board under which a strategy can be reused"),
                post("REUSE", "/api/boards/{board}/obstacles/{card}/reuse", WRITER, this::reuse)
                        .isHeavy()
                        .takes(StrategyRest.Reuse.class)
                        .gives(StrategyRest.Reused.class)
                        .says("Reuses a strategy: adds its chosen solutions under an obstacle"),
                post("SUGGESTIONS", "/api/suggestions", MEMBER, this::suggest)
                        .takes(StrategyRest.Suggest.class)
                        .gives(Suggestion[].class)
                        .says("Strategies for obstacles similar to the text being written; the text is not stored"),
                get("TEAM_SUGGESTIONS", "/api/team/suggestions", MEMBER, this::wish)
                        .gives(StrategyRest.TeamSuggestions.class)
                        .says("Whether suggestions are available and on for the team"),
                put("EDIT_TEAM_SUGGESTIONS", "/api/team/suggestions", MANAGER, this::change)
                        .takes(StrategyRest.WantSuggestions.class)
                        .gives(StrategyRest.TeamSuggestions.class)
                        .says("Turns suggestions on or off for the team"));
    }

    private Object suggest(Call call) {
        StrategyRest.Suggest sent = call.body(StrategyRest.Suggest.class);
        String text = sent.text().strip();
        return text.isEmpty() ? List.of() : suggesting.on(team(call), text, sent.board());
    }

    private Object wish(Call call) {
        return new StrategyRest.TeamSuggestions(suggesting.available(), suggesting.areWantedBy(team(call)));
    }

    private Object change(Call call) {
        suggesting.turn(
                team(call), call.body(StrategyRest.WantSuggestions.class).wanted());
        return wish(call);
    }

    private Object reuse(Call call) {
        Member member = SignedIn.member(call);
        String team = member.team().id();
        String board = boards.mine(call);
        String obstacle = call.path("card");
        StrategyLine strategy = strategies
                .of(team, call.body(StrategyRest.Reuse.class).strategy())
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND))
                .line();
        int before = writer.read(board).await().cards().size();
        Board after = commands.send(
                board,
                new Actor(member.id(), member.role()),
                now -> StrategyReuse.commands(now, obstacle, strategy, tokens::id));
        Card under = after.cards().get(obstacle);
        return new StrategyRest.Reused(
                board, under == null ? null : under.deal(), after.cards().size() - before);
    }

    private static String team(Call call) {
        return SignedIn.member(call).team().id();
    }
}
