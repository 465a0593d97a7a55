package dev.unblock.library.strategies;

import dev.unblock.board.Card;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.PublicView;
import dev.unblock.board.Remover;
import dev.unblock.library.text.NormalizedText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An obstacle that a strategy addresses. */
public record StrategyObstacle(String card, String text, ObstacleType type, Remover remover) {
    static Optional<StrategyObstacle> of(PublicView shown, @Nullable String card) {
        return Optional.ofNullable(shown.read(card)).flatMap(StrategyObstacle::of);
    }

    static Optional<StrategyObstacle> of(Card card) {
        return card.kind() instanceof Kind.Obstacle it
                ? Optional.of(new StrategyObstacle(card.id(), card.text().text(), it.type(), it.remover()))
                : Optional.empty();
    }

    /** Whether the words are the same, ignoring punctuation and spaces. */
    boolean saysTheSameAs(StrategyObstacle other) {
        return plain(text).equals(plain(other.text));
    }

    private static String plain(String text) {
        return NormalizedText.of(text).text().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
