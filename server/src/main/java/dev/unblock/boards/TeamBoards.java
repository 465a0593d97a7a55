package dev.unblock.boards;

import dev.unblock.http.Call;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.log.EventLog;
import dev.unblock.log.Head;
import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.Person;
import dev.unblock.people.SignedIn;

/**
 * The wall between teams: whatever names a board comes through here. A board that is another team's, or
 * not the guest's one, does not exist. Awaits, so on virtual threads only.
 */
public final class TeamBoards {
    private final EventLog log;

    TeamBoards(EventLog log) {
        this.log = log;
    }

    /** @return the board's id, when the one who asks may see it */
    public String mine(Call call) {
        String board = call.path("board");
        Head head = log.head(board).await().orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        if (!maySee(SignedIn.person(call), board, head)) {
            throw Refused.because(ProblemCode.NOT_FOUND);
        }
        return board;
    }

    /** @return the board's id, when it is of that team */
    public String ofTeam(Call call, String team) {
        String board = call.path("board");
        if (log.head(board).await().filter(head -> head.team().equals(team)).isEmpty()) {
            throw Refused.because(ProblemCode.NOT_FOUND);
        }
        return board;
    }

    private static boolean maySee(Person person, String board, Head head) {
        return switch (person) {
            case Member member -> head.team().equals(member.team().id());
            case Guest guest -> guest.board().equals(board);
        };
    }
}
