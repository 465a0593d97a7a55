package dev.unblock.library.strategies;

import dev.unblock.board.Card;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Deal;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Decision;
import dev.unblock.board.PublicView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a deal was discussed on one board.
 *
 * @param decision "strategy" or "no decision" with its reason; absent if there is none yet
 * @param obstacles all that are shown, oldest first
 * @param removed whether the deal was taken off the board
 */
record DealDiscussion(
        String deal,
        String name,
        String owner,
        DealFacts facts,
        String stuckBecause,
        @Nullable StrategyObstacle key,
        List<StrategyObstacle> obstacles,
        @Nullable Decision decision,
        List<StrategyIdea> chosen,
        boolean removed) {

    static List<DealDiscussion> on(PublicView shown) {
        return shown.board().deals().values().stream()
                .filter(shown::wasTalkedAbout)
                .map(deal -> of(shown, deal))
                .toList();
    }

    private static DealDiscussion of(PublicView shown, Deal deal) {
        List<StrategyObstacle> obstacles = shown.cards()
                .filter(card -> deal.id().equals(card.deal()))
                .flatMap(card -> StrategyObstacle.of(card).stream())
                .toList();
        return new DealDiscussion(
                deal.id(),
                deal.name(),
                deal.owner(),
                deal.facts(),
                deal.stuckBecause().text(),
                StrategyObstacle.of(shown, deal.keyObstacle()).orElse(null),
                obstacles,
                deal.decision(),
                chosen(shown, deal.decision()),
                deal.removed());
    }

    private static List<StrategyIdea> chosen(PublicView shown, @Nullable Decision decision) {
        return decision instanceof Decision.Strategy it
                ? it.solutions().stream()
                        .flatMap(id -> Stream.ofNullable(shown.read(id)))
                        .flatMap(DealDiscussion::idea)
                        .toList()
                : List.of();
    }

    private static Stream<StrategyIdea> idea(Card card) {
        return card.kind() instanceof Kind.Solution it
                ? Stream.of(
                        new StrategyIdea(card.id(), it.obstacle(), card.text().text()))
                : Stream.empty();
    }

    /** Whether it counts as a strategy: decided and still on the board. */
    boolean hasStrategy() {
        return decision instanceof Decision.Strategy && !removed;
    }

    /** The obstacles that the strategy addresses: the key obstacle and those of the chosen solutions. */
    List<StrategyObstacle> met() {
        if (!hasStrategy()) {
            return List.of();
        }
        Map<String, StrategyObstacle> met = new LinkedHashMap<>();
        if (key != null) {
            met.put(key.card(), key);
        }
        for (StrategyIdea idea : chosen) {
            obstacles.stream()
                    .filter(it -> it.card().equals(idea.obstacle()))
                    .forEach(it -> met.putIfAbsent(it.card(), it));
        }
        return List.copyOf(met.values());
    }
}
