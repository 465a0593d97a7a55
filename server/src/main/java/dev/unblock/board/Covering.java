package dev.unblock.board;

import org.pcollections.PMap;

/**
 * A card that was hidden after all had read it. PublicView again in other words, the earlier ones are over for
 * everybody but its author: they are what it was held back for.
 *
 * @param seq of the event that hid it last
 * @param text its words at that moment
 * @param over what was said of it before this seq is not told any more; 0 where all is
 */
public record Covering(long seq, String text, long over) {
    /** The coverings of a board after one more event, which the board before it does not have yet. */
    static PMap<String, Covering> after(Board before, Entry entry) {
        if (entry.event() instanceof Event.CardCovered e) {
            return covered(before, e.card(), entry.seq());
        }
        return entry.event() instanceof Event.CardRevealed e ? revealed(before, e) : before.coverings();
    }

    private static PMap<String, Covering> covered(Board before, String id, long seq) {
        Card card = before.cards().get(id);
        // what is hidden already was read by nobody since
        if (card == null || card.hidden()) {
            return before.coverings();
        }
        return before.coverings().plus(id, new Covering(seq, card.text().text(), over(before, id)));
    }

    private static PMap<String, Covering> revealed(Board before, Event.CardRevealed e) {
        Covering it = before.coverings().get(e.card());
        return it == null || it.text().equals(e.text())
                ? before.coverings()
                : before.coverings().plus(e.card(), new Covering(it.seq(), it.text(), it.seq()));
    }

    /** What was said of this card before that seq is not told any more. */
    static long over(Board board, String card) {
        Covering it = board.coverings().get(card);
        return it == null ? 0 : it.over();
    }
}
