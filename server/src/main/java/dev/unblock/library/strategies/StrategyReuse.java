package dev.unblock.library.strategies;

import dev.unblock.board.Board;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Command;
import dev.unblock.board.Deal;
import dev.unblock.board.PublicView;
import dev.unblock.board.Source;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Copies the chosen solutions of a strategy under an obstacle of another deal. Pure. */
public final class StrategyReuse {
    private StrategyReuse() {}

    /** A deal under whose obstacles solutions can be added. */
    public record ReusePlace(String deal, String name, List<StrategyObstacle> obstacles) {}

    /** Empty for a board that is read-only. */
    public static List<ReusePlace> places(Board board) {
        PublicView shown = PublicView.of(board);
        return shown.isOpen()
                ? shown.deals().stream().map(deal -> place(shown, deal)).toList()
                : List.of();
    }

    private static ReusePlace place(PublicView shown, Deal deal) {
        List<StrategyObstacle> obstacles = shown.cards()
                .filter(card -> deal.id().equals(card.deal()))
                .flatMap(card -> StrategyObstacle.of(card).stream())
                .toList();
        return new ReusePlace(deal.id(), deal.name(), obstacles);
    }

    /** Skips solutions that are there already. */
    public static List<Command> commands(Board board, String obstacle, StrategyLine strategy, Supplier<String> ids) {
        return strategy.chosen().stream()
                .map(idea -> new Command.ProposeSolution(
                        ids.get(),
                        obstacle,
                        idea.text(),
                        false,
                        null,
                        new Source(strategy.board(), strategy.deal(), idea.card(), strategy.decidedAt())))
                .filter(it -> !isThere(board, obstacle, it.source()))
                .<Command>map(it -> it)
                .toList();
    }

    private static boolean isThere(Board board, String obstacle, @Nullable Source source) {
        return board.cards().values().stream()
                .anyMatch(card -> !card.withdrawn()
                        && card.kind() instanceof Kind.Solution it
                        && it.obstacle().equals(obstacle)
                        && Objects.equals(source, it.source()));
    }
}
