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
 * The wall between teams: every request that names a board is checked here. Another team's board, or a guest's other
 * boards, count as not found. Awaits, so on virtual threads only.
 */
public final class TeamBoards {
    private final EventLog log;

    TeamBoards(EventLog log) {
        this.log = log;
    }

    /** @return the board's id, if the caller may see it */
    public String mine(Call call) {
        String board = call.path("board");
        Head head = log.head(board).await().orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        if (!maySee(SignedIn.person(call), board, head)) {
            throw Refused.because(ProblemCode.NOT_FOUND);
        }
        return board;
    }

    /** @return the board's id, if it is that team's */
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
