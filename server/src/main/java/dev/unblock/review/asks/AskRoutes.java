package dev.unblock.review.asks;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.people.AccessLevel.EXECUTIVE_OR_MANAGER;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.board.Actor;
import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.boards.BoardCommands;
import dev.unblock.boards.TeamBoards;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Member;
import dev.unblock.people.ShownNames;
import dev.unblock.people.SignedIn;
import dev.unblock.people.Team;
import dev.unblock.people.team.PgPeople;
import java.util.List;
import java.util.Map;

/** Requests to executives, and their answers. */
public final class AskRoutes implements Endpoints {
    private final PgAsks asks;
    private final PgPeople people;
    private final TeamBoards boards;
    private final BoardCommands commands;

    public AskRoutes(PgAsks asks, PgPeople people, TeamBoards boards, BoardCommands commands) {
        this.asks = asks;
        this.people = people;
        this.boards = boards;
        this.commands = commands;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get(
                                "ASKS",
                                "/api/asks",
                                MEMBER,
                                call -> of(SignedIn.member(call).team()))
                        .gives(AskLine[].class)
                        .says("Requests to executives on all boards"),
                post("ANSWER_ASK", "/api/boards/{board}/asks/{card}/answer", EXECUTIVE_OR_MANAGER, this::answer)
                        .takes(AskRest.AnswerAsk.class)
                        .gives(AskLine.class)
                        .says("Answers a request to an executive"));
    }

    /** All requests of a team, with the names of the deals' owners. */
    List<AskLine> of(Team team) {
        Map<String, String> names = names(team);
        return asks.ofTeam(team.id()).await().stream()
                .map(line -> line.withOwnerName(names.getOrDefault(line.owner(), "")))
                .toList();
    }

    private Map<String, String> names(Team team) {
        return ShownNames.of(List.of(people.members(team.id()).await()));
    }

    private Object answer(Call call) {
        Member member = SignedIn.member(call);
        String board = boards.mine(call);
        return answer(call, board, member.team(), new Actor(member.id(), member.role()), member.name());
    }

    /** @param name that is shown with the answer on the board */
    AskLine answer(Call call, String board, Team team, Actor actor, String name) {
        AskRest.AnswerAsk sent = call.body(AskRest.AnswerAsk.class);
        String card = call.path("card");
        Board after = commands.send(
                board, team.id(), actor, new Command.AnswerAsk(card, sent.ask(), sent.granted(), sent.text(), name));
        AskLine line = AskLine.of(board, after, card).orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        return line.withOwnerName(names(team).getOrDefault(line.owner(), ""));
    }
}
