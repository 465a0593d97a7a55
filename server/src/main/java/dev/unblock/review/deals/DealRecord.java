package dev.unblock.review.deals;

import dev.unblock.board.Card;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Deal;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Decision;
import dev.unblock.board.PublicView;
import dev.unblock.board.Remover;
import dev.unblock.board.Slot;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A deal's state on one board. */
public record DealRecord(
        String deal,
        String name,
        String owner,
        DealFacts facts,
        String result,
        String stuckBecause,
        @Nullable String keyObstacle,
        @Nullable Remover keyRemover,
        @Nullable Decision decision,
        List<String> chosen,
        @Nullable String parked) {

    /** All deals that were discussed there, or brought for it. */
    public static List<DealRecord> on(PublicView shown) {
        return shown.deals().stream()
                .filter(shown::wasTalkedAbout)
                .map(deal -> of(shown, deal))
                .toList();
    }

    public static DealRecord of(PublicView shown, Deal deal) {
        Card key = shown.read(deal.keyObstacle());
        Slot slot = shown.slot(deal.id());
        return new DealRecord(
                deal.id(),
                deal.name(),
                deal.owner(),
                deal.facts(),
                deal.result().text(),
                deal.stuckBecause().text(),
                key == null ? null : key.text().text(),
                key != null && key.kind() instanceof Kind.Obstacle it ? it.remover() : null,
                deal.decision(),
                chosen(shown, deal.decision()),
                slot == null ? null : slot.parked());
    }

    private static List<String> chosen(PublicView shown, @Nullable Decision decision) {
        return switch (decision) {
            case Decision.Strategy it ->
                it.solutions().stream()
                        .flatMap(id -> Stream.ofNullable(shown.read(id)))
                        .map(card -> card.text().text())
                        .toList();
            case Decision.NoDecision it -> List.of();
            case null -> List.of();
        };
    }
}
