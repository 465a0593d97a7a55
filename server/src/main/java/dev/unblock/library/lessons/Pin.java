package dev.unblock.library.lessons;

import dev.unblock.board.Card;
import dev.unblock.board.Deal;
import dev.unblock.board.PublicView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place on a board, and when somebody pointed there.
 *
 * @param seq the board's version at that moment
 * @param deal absent for what is about no deal
 * @param card only where a card is pointed at
 */
public record Pin(
        PinTarget spot,
        long seq,
        @Nullable String deal,
        @Nullable String card) {

    /** The same with nothing in it that the spot has no use for; empty where not everybody can see it now. */
    public Optional<Pin> on(PublicView shown) {
        if (seq < 1 || seq > shown.board().seq()) {
            return Optional.empty();
        }
        return switch (spot) {
            case CARD -> standing(shown).map(it -> new Pin(spot, seq, it.deal(), it.id()));
            case RESULT, STUCK -> deal(shown).map(it -> new Pin(spot, seq, it.id(), null));
            case DECISION ->
                deal(shown).filter(it -> it.decision() != null).map(it -> new Pin(spot, seq, it.id(), null));
            // the moment is there even where its deal is there no more
            case MOMENT ->
                Optional.of(new Pin(spot, seq, deal(shown).map(Deal::id).orElse(null), null));
        };
    }

    /** What everybody can read there now; empty where that is nothing. */
    String text(PublicView shown) {
        return switch (spot) {
            case CARD -> standing(shown).map(it -> it.text().text()).orElse("");
            case RESULT -> deal(shown).map(it -> it.result().text()).orElse("");
            case STUCK -> deal(shown).map(it -> it.stuckBecause().text()).orElse("");
            case DECISION ->
                deal(shown)
                        .flatMap(it -> Optional.ofNullable(it.decision()))
                        .map(it -> it.why())
                        .orElse("");
            case MOMENT -> "";
        };
    }

    private Optional<Card> standing(PublicView shown) {
        Card found = card == null ? null : shown.board().cards().get(card);
        return Optional.ofNullable(found).filter(shown::stands);
    }

    private Optional<Deal> deal(PublicView shown) {
        return Optional.ofNullable(shown.deal(deal));
    }
}
