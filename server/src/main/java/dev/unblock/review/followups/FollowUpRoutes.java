package dev.unblock.review.followups;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.put;
import static dev.unblock.people.AccessLevel.MEMBER;
import static dev.unblock.people.AccessLevel.WRITER;

import dev.unblock.board.Actor;
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
import dev.unblock.people.guests.PgGuests;
import dev.unblock.people.team.PgPeople;
import dev.unblock.review.PgCurrentRecords;
import dev.unblock.review.followups.PgFollowUps.Agreed;
import java.util.List;

/** Follow-ups over all boards, and their outcomes. */
public final class FollowUpRoutes implements Endpoints {
    private static final String TEAM = "team";

    private final PgFollowUps followUps;
    private final PgCurrentRecords current;
    private final TeamBoards boards;
    private final BoardCommands commands;
    private final PgPeople people;
    private final PgGuests guests;

    public FollowUpRoutes(
            PgFollowUps followUps,
            PgCurrentRecords current,
            PgPeople people,
            PgGuests guests,
            TeamBoards boards,
            BoardCommands commands) {
        this.followUps = followUps;
        this.current = current;
        this.people = people;
        this.guests = guests;
        this.boards = boards;
        this.commands = commands;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("FOLLOW_UPS", "/api/follow-ups?of", MEMBER, this::list)
                        .gives(FollowUpLine[].class)
                        .says("Your follow-ups on all boards; with of=team the whole team's"),
                put("TELL_OUTCOME", "/api/boards/{board}/follow-ups/{card}/outcome", WRITER, this::tell)
                        .takes(FollowUpRest.TellOutcome.class)
                        .gives(FollowUpLine.class)
                        .says("Records the outcome of a follow-up"));
    }

    private Object list(Call call) {
        Member member = SignedIn.member(call);
        String team = member.team().id();
        call.behind(current.of(team).await());
        List<Agreed> agreed = call.query("of").filter(TEAM::equals).isPresent()
                ? followUps.ofTeam(team).await()
                : followUps.ofMember(team, member.id()).await();
        BoardNames names = new BoardNames(people, guests, team);
        return agreed.stream().map(it -> named(it.line(), it.board(), names)).toList();
    }

    private Object tell(Call call) {
        Member member = SignedIn.member(call);
        String board = boards.mine(call);
        String card = call.path("card");
        FollowUpRest.TellOutcome sent = call.body(FollowUpRest.TellOutcome.class);
        var command = new Command.RecordOutcome(card, sent.outcome(), sent.was());
        Board after = commands.send(board, new Actor(member.id(), member.role()), command);
        BoardNames names = new BoardNames(people, guests, member.team().id());
        return AgreedFollowUp.of(board, after, card)
                .map(it -> named(it.line(), it.rootBoard(), names))
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }

    /** @param root where it was agreed: a guest of that board need not be one of later boards */
    private static FollowUpLine named(FollowUpLine line, String root, BoardNames names) {
        return line.named(names.of(root, line.assignee()));
    }
}
