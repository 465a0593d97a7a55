package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Deal;
import dev.unblock.board.LastOp;
import java.util.List;
import org.pcollections.PMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/** The board from its parts on the wire. */
public final class Whole {
    private Whole() {}

    /** What a browser can build from the parts, without what only the server remembers. */
    public static Board of(List<Protocol.Snap> parts) {
        PMap<String, Deal> deals = TreePMap.empty();
        PMap<String, Card> cards = TreePMap.empty();
        Protocol.Settings settings = null;
        for (Protocol.Snap part : parts) {
            settings = part.settings() == null ? settings : part.settings();
            for (Deal deal : part.deals()) {
                deals = deals.plus(deal.id(), deal);
            }
            for (Card card : part.cards()) {
                cards = cards.plus(card.id(), card);
            }
        }
        if (settings == null) {
            throw new AssertionError("a board without settings");
        }
        return new Board(
                parts.getFirst().seq(),
                settings.title(),
                settings.language(),
                settings.locked(),
                deals,
                cards,
                TreePMap.<String, LastOp>empty(),
                TreePVector.empty(),
                TreePMap.empty(),
                "",
                parts.getFirst().meeting());
    }
}
