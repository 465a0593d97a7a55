package dev.unblock.boards;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.people.AccessLevel.REP_OR_MANAGER;
import static dev.unblock.people.AccessLevel.SIGNED_IN;

import dev.unblock.board.Event;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.Refused;
import dev.unblock.live.PersonBudgets;
import dev.unblock.log.EventLog;
import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.SignedIn;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.signin.PgTickets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Lists and creates boards, and issues tickets for a board's socket. */
final class BoardRoutes implements Endpoints {
    private final EventLog log;
    private final TeamBoards boards;
    private final BoardSummaries summaries;
    private final PgPracticeBoards practice;
    private final PgTickets tickets;
    private final PersonBudgets budgets;
    private final InstantSource clock;
    private final TokenGenerator tokens;

    BoardRoutes(
            EventLog log,
            TeamBoards boards,
            BoardSummaries summaries,
            PgPracticeBoards practice,
            PgTickets tickets,
            PersonBudgets budgets,
            InstantSource clock,
            TokenGenerator tokens) {
        this.log = log;
        this.boards = boards;
        this.summaries = summaries;
        this.practice = practice;
        this.tickets = tickets;
        this.budgets = budgets;
        this.clock = clock;
        this.tokens = tokens;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("BOARDS", "/api/boards", SIGNED_IN, this::list)
                        .gives(BoardRest.BoardSummary[].class)
                        .says("The team's boards; for a guest the one board of the link"),
                post("NEW_BOARD", "/api/boards", REP_OR_MANAGER, this::open)
                        .takes(BoardRest.NewBoard.class)
                        .makes(BoardRest.BoardSummary.class)
                        .says("Creates a board"),
                get("BOARD", "/api/boards/{board}", SIGNED_IN, this::one)
                        .gives(BoardRest.BoardSummary.class)
                        .says("One board"),
                post("TICKET", "/api/boards/{board}/ticket", SIGNED_IN, this::ticket)
                        .makes(BoardRest.Ticket.class)
                        .says("Issues a single-use ticket for the board's socket, valid for one minute"));
    }

    private Object one(Call call) {
        String board = boards.mine(call);
        call.behind(summaries.behind(SignedIn.person(call).team().id()));
        return summaries.of(board, SignedIn.person(call));
    }

    private Object list(Call call) {
        call.behind(summaries.behind(SignedIn.person(call).team().id()));
        return switch (SignedIn.person(call)) {
            case Member member -> summaries.ofTeam(member);
            case Guest guest -> List.of(summaries.of(guest.board(), guest));
        };
    }

    private Object open(Call call) {
        BoardRest.NewBoard sent = call.body(BoardRest.NewBoard.class);
        Member member = SignedIn.member(call);
        String board = tokens.id();
        Instant now = clock.instant();
        PersonBudgets.Budget budget = budgets.of(member.id(), now);
        if (!budget.board(now)) {
            throw Refused.tooMuch(Duration.ofMillis(budget.boardMillis()));
        }
        var opening = new Event.BoardOpened(sent.title().strip(), sent.language());
        if (!log.create(board, member.team().id(), member.id(), now, opening).await()) {
            throw new IllegalStateException("a random id exists already: the random generator is broken");
        }
        if (Boolean.TRUE.equals(sent.practice())) {
            practice.mark(board).await();
        }
        return BoardSummaries.opened(board, now, opening, true);
    }

    private Object ticket(Call call) {
        String board = boards.mine(call);
        return new BoardRest.Ticket(tickets.issue(SignedIn.session(call), board));
    }
}
