package dev.unblock.boards;

import static dev.unblock.http.Endpoint.delete;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.board.Board;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.Refused;
import dev.unblock.log.BoardWriter;
import dev.unblock.log.RedactedLog;
import dev.unblock.people.PeopleListener;
import dev.unblock.people.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes free boards permanently. */
final class DeletionRoutes implements Endpoints {
    private final TeamBoards boards;
    private final BoardWriter writer;
    private final RedactedLog redactedLog;
    private final PgBoardDeletion deletion;
    private final PeopleListener listener;

    DeletionRoutes(
            TeamBoards boards,
            BoardWriter writer,
            RedactedLog redactedLog,
            PgBoardDeletion deletion,
            PeopleListener listener) {
        this.boards = boards;
        this.writer = writer;
        this.redactedLog = redactedLog;
        this.deletion = deletion;
        this.listener = listener;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(delete("DELETE_BOARD", "/api/boards/{board}", MEMBER, this::erase)
                .says("Permanently deletes a free board with everything on it"));
    }

    private @Nullable Object erase(Call call) {
        String board = boards.mine(call);
        Board now = writer.read(board).await();
        var candidate = new DeletionRule.Candidate(
                redactedLog.opening(board).await().by(), now.meeting() != null, now.locked());
        DeletionRule.refusal(SignedIn.member(call), candidate).ifPresent(code -> {
            throw Refused.because(code);
        });
        deletion.delete(board).await();
        listener.boardGone(board);
        return null;
    }
}
