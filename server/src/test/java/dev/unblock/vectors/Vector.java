package dev.unblock.vectors;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Deal;
import dev.unblock.board.Meeting;
import dev.unblock.board.VisibleEvent;
import dev.unblock.live.Protocol.Settings;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * One story.
 *
 * @param start the client's initial board; absent for none
 * @param entries what it is then sent
 * @param expect its final board
 */
record Vector(String name, @Nullable Shown start, List<VisibleEvent> entries, Shown expect) {

    /**
     * A board as a client knows it.
     *
     * @param deals by order, then id
     * @param cards by seq
     */
    record Shown(long seq, Settings settings, @Nullable Meeting meeting, List<Deal> deals, List<Card> cards) {
        static Shown of(Board board) {
            Settings settings = new Settings(board.title(), board.language(), board.locked());
            List<Deal> deals = board.deals().values().stream()
                    .sorted(Comparator.comparing(Deal::order).thenComparing(Deal::id))
                    .toList();
            List<Card> cards = board.cards().values().stream()
                    .sorted(Comparator.comparingLong(Card::seq))
                    .toList();
            return new Shown(board.seq(), settings, board.meeting(), deals, cards);
        }

        Board board() {
            return new Board(
                    seq,
                    settings.title(),
                    settings.language(),
                    settings.locked(),
                    TreePMap.from(deals.stream().collect(Collectors.toMap(Deal::id, Function.identity()))),
                    TreePMap.from(cards.stream().collect(Collectors.toMap(Card::id, Function.identity()))),
                    Board.EMPTY.lastOps(),
                    Board.EMPTY.recent(),
                    Board.EMPTY.coverings(),
                    "",
                    meeting);
        }
    }

    Shown played() {
        Board board = start == null ? Board.EMPTY : start.board();
        for (VisibleEvent entry : entries) {
            board = board.after(entry);
        }
        return Shown.of(board);
    }
}
