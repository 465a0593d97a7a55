package dev.unblock.library.lessons;

import dev.unblock.board.PublicView;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.log.BoardWriter;
import java.util.HashMap;
import java.util.Map;

/** Looks up the current text at pins. For one answer: reads each board once. Awaits, so on virtual threads only. */
final class Quotes {
    private final BoardWriter boards;
    private final Map<String, PublicView> read = new HashMap<>();

    Quotes(BoardWriter boards) {
        this.boards = boards;
    }

    /** @param board must exist */
    PublicView on(String board) {
        return read.computeIfAbsent(board, id -> PublicView.of(boards.read(id).await()));
    }

    /** Checks a pin from a request: a target that not everybody can see counts as not found. */
    Pin checked(String board, Pin sent) {
        return sent.on(on(board)).orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }

    Question quoted(Question it) {
        return it.with(Quote.of(on(it.board()), it.pin()));
    }

    Bookmark quoted(Bookmark it) {
        return it.with(Quote.of(on(it.board()), it.pin()));
    }

    Guess quoted(Guess it) {
        return it.with(Quote.of(on(it.board()), it.pin()));
    }
}
