package dev.unblock.review.asks;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.people.AccessLevel.EXECUTIVE_OR_MANAGER;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.board.Actor;
import dev.unblock.board.Ask;
import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.boards.BoardCommands;
import dev.unblock.boards.BoardNames;
import dev.unblock.boards.TeamBoards;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Member;
import dev.unblock.people.SignedIn;
import dev.unblock.people.Team;
import dev.unblock.people.guests.PgGuests;
import dev.unblock.people.team.PgPeople;
import dev.unblock.review.PgCurrentRecords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests to executives, and their answers. */
public final class AskRoutes implements Endpoints {
    private final PgAsks asks;
    private final PgCurrentRecords current;
    private final PgPeople people;
    private final PgGuests guests;
    private final TeamBoards boards;
    private final BoardCommands commands;

    public AskRoutes(
            PgAsks asks,
            PgCurrentRecords current,
            PgPeople people,
            PgGuests guests,
            TeamBoards boards,
            BoardCommands commands) {
        this.asks = asks;
        this.current = current;
        this.people = people;
        this.guests = guests;
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
                                call -> of(call, SignedIn.member(call).team()))
                        .gives(AskLine[].class)
                        .says("Requests to executives on all boards"),
                post("ANSWER_ASK", "/api/boards/{board}/asks/{card}/answer", EXECUTIVE_OR_MANAGER, this::answer)
                        .takes(AskRest.AnswerAsk.class)
                        .gives(AskLine.class)
                        .says("Answers a request to an executive"));
    }

    /** All requests of a team, with the names of the deals' owners and of the people who answered. */
    List<AskLine> of(Call call, Team team) {
        call.behind(current.of(team.id()).await());
        BoardNames names = new BoardNames(people, guests, team.id());
        return asks.ofTeam(team.id()).await().stream()
                .map(line -> named(line, names))
                .toList();
    }

    private static AskLine named(AskLine line, BoardNames names) {
        Ask.Answer answer = line.ask().answer();
        String author = answer == null ? null : answer.author();
        return line.named(
                names.of(line.board(), line.owner()).name(),
                author == null || author.startsWith(Ask.LINK) ? null : names.of(line.board(), author));
    }

    private Object answer(Call call) {
        Member member = SignedIn.member(call);
        String board = boards.mine(call);
        return answer(call, board, member.team(), new Actor(member.id(), member.role()), null);
    }

    /** The request as the answerer read it: readers without an account do not see the id of an answer's author. */
    private static Ask asRead(String board, Board now, String card, Ask sent) {
        return AskLine.of(board, now, card)
                .map(AskLine::ask)
                .filter(ask -> AskLine.withoutIds(ask).equals(sent))
                .orElse(sent);
    }

    /** @param by whose answer it is, if it is not the actor's own */
    AskLine answer(Call call, String board, Team team, Actor actor, @Nullable String by) {
        AskRest.AnswerAsk sent = call.body(AskRest.AnswerAsk.class);
        String card = call.path("card");
        Board after = commands.send(
                board,
                actor,
                now -> List.of(new Command.AnswerAsk(
                        card, asRead(board, now, card, sent.ask()), sent.granted(), sent.text(), by)));
        AskLine line = AskLine.of(board, after, card).orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        return named(line, new BoardNames(people, guests, team.id()));
    }
}
