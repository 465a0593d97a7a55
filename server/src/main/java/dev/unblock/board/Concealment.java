package dev.unblock.board;

import org.pcollections.PMap;

/**
 * A card that was hidden after everybody could read it. If it is shown again with other words, its earlier words are
 * withheld from everybody but its author: they are the reason why it was held back.
 *
 * @param seq of the event that hid it last
 * @param text its words at that moment
 * @param over entries about the card before this seq are withheld; 0 for all
 */
public record Concealment(long seq, String text, long over) {
    /** The board's coverings after one more event, which the given board does not include yet. */
    static PMap<String, Concealment> after(Board before, Entry entry) {
        if (entry.event() instanceof Event.CardCovered e) {
            return covered(before, e.card(), entry.seq());
        }
        return entry.event() instanceof Event.CardRevealed e ? revealed(before, e) : before.coverings();
    }

    private static PMap<String, Concealment> covered(Board before, String id, long seq) {
        Card card = before.cards().get(id);
        // nobody has read a card since it was hidden
        if (card == null || card.hidden()) {
            return before.coverings();
        }
        return before.coverings().plus(id, new Concealment(seq, card.text().text(), over(before, id)));
    }

    private static PMap<String, Concealment> revealed(Board before, Event.CardRevealed e) {
        Concealment it = before.coverings().get(e.card());
        return it == null || it.text().equals(e.text())
                ? before.coverings()
                : before.coverings().plus(e.card(), new Concealment(it.seq(), it.text(), it.seq()));
    }

    /** Entries about this card before that seq are withheld. */
    static long over(Board board, String card) {
        Concealment it = board.coverings().get(card);
        return it == null ? 0 : it.over();
    }
}
