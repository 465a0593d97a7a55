package dev.unblock.library.lessons;

import dev.unblock.board.Card;
import dev.unblock.board.Deal;
import dev.unblock.board.PublicView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place on a board at a certain moment.
 *
 * @param seq the board's version at that moment
 * @param deal absent for a moment without a deal
 * @param card only for a pinned card
 */
public record Pin(
        PinTarget spot,
        long seq,
        @Nullable String deal,
        @Nullable String card) {

    /** The pin without fields that its target does not use; empty if not everybody can see the target now. */
    public Optional<Pin> on(PublicView shown) {
        if (seq < 1 || seq > shown.board().seq()) {
            return Optional.empty();
        }
        return switch (spot) {
            case CARD -> standing(shown).map(it -> new Pin(spot, seq, it.deal(), it.id()));
            case RESULT, STUCK -> deal(shown).map(it -> new Pin(spot, seq, it.id(), null));
            case DECISION ->
                deal(shown).filter(it -> it.decision() != null).map(it -> new Pin(spot, seq, it.id(), null));
            // the moment exists even if its deal was removed
            case MOMENT ->
                Optional.of(new Pin(spot, seq, deal(shown).map(Deal::id).orElse(null), null));
        };
    }

    /** The text that everybody can read there now; empty if there is none. */
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
