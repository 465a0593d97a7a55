package dev.unblock.library.lessons;

import dev.unblock.board.Language;
import dev.unblock.board.PublicView;
import dev.unblock.boards.BoardNames;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.log.BoardWriter;
import java.util.HashMap;
import java.util.Map;

/**
 * Completes what is stored with what its reader sees now: the text at its pin, and the names that people have on its
 * board. For one answer: reads each board once. Awaits, so on virtual threads only.
 */
final class Quotes {
    private final BoardWriter boards;
    private final BoardNames names;
    private final Language language;
    private final Map<String, PublicView> read = new HashMap<>();

    /** @param language in which guests are marked */
    Quotes(BoardWriter boards, BoardNames names, Language language) {
        this.boards = boards;
        this.names = names;
        this.language = language;
    }

    /** @param board must exist */
    PublicView on(String board) {
        return read.computeIfAbsent(board, id -> PublicView.of(boards.read(id).await()));
    }

    /** Checks a pin from a request: a target that not everybody can see counts as not found. */
    Pin checked(String board, Pin sent) {
        return sent.on(on(board)).orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }

    private String name(String board, String person) {
        return names.of(board, person).in(language);
    }

    Question quoted(Question it) {
        return it.with(Quote.of(on(it.board()), it.pin()))
                .with(name(it.board(), it.asker()), name(it.board(), it.asked()));
    }

    Bookmark quoted(Bookmark it) {
        return it.with(Quote.of(on(it.board()), it.pin()));
    }

    Guess quoted(Guess it) {
        return it.with(Quote.of(on(it.board()), it.pin())).named(person -> name(it.board(), person));
    }
}
