package dev.unblock.http;

import dev.unblock.board.Actor;
import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.library.PgStrategies;
import dev.unblock.library.Reusing;
import dev.unblock.library.StrategyLine;
import dev.unblock.library.Suggesting;
import dev.unblock.log.BoardWriter;
import dev.unblock.people.Member;
import dev.unblock.people.Secrets;
import java.util.List;

/** What worked: strategies over all boards, their reuse, and suggestions for an obstacle that is being written. */
final class StrategyRoutes {
    private final PgStrategies strategies;
    private final Suggesting suggesting;
    private final TeamBoards boards;
    private final BoardWriter writer;
    private final BoardOrders orders;
    private final Secrets secrets;

    StrategyRoutes(
            PgStrategies strategies,
            Suggesting suggesting,
            TeamBoards boards,
            BoardWriter writer,
            BoardOrders orders,
            Secrets secrets) {
        this.strategies = strategies;
        this.suggesting = suggesting;
        this.boards = boards;
        this.writer = writer;
        this.orders = orders;
        this.secrets = secrets;
    }

    void bind(Api api) {
        api.on(
                        StrategyOperation.STRATEGIES,
                        call -> strategies.ofTeam(team(call)).await())
                .on(
                        StrategyOperation.STRATEGY,
                        call -> strategies
                                .of(team(call), call.path("strategy"))
                                .await()
                                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND)))
                .on(
                        StrategyOperation.REUSE_PLACES,
                        call -> Reusing.places(writer.read(boards.mine(call)).await()))
                .on(StrategyOperation.REUSE, this::reuse)
                .on(StrategyOperation.SUGGESTIONS, this::suggest)
                .on(StrategyOperation.TEAM_SUGGESTIONS, this::wish)
                .on(StrategyOperation.EDIT_TEAM_SUGGESTIONS, this::change);
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
        Member member = call.member();
        String team = member.team().id();
        String board = boards.mine(call);
        String obstacle = call.path("card");
        StrategyLine strategy = strategies
                .of(team, call.body(StrategyRest.Reuse.class).strategy())
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND))
                .line();
        int before = writer.read(board).await().cards().size();
        Board after = orders.give(
                board,
                team,
                new Actor(member.id(), member.role()),
                now -> Reusing.orders(now, obstacle, strategy, secrets::id));
        Card under = after.cards().get(obstacle);
        return new StrategyRest.Reused(
                board, under == null ? null : under.deal(), after.cards().size() - before);
    }

    private static String team(Call call) {
        return call.member().team().id();
    }
}
