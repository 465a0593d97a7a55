package dev.unblock.review.summary;

import dev.unblock.board.Card;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Deal;
import dev.unblock.board.Phase;
import dev.unblock.board.PublicView;
import dev.unblock.review.summary.Summary.ObstacleSummary;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The obstacles of a deal in its summary: the key obstacle first, then by dots; each group together. Pure. */
final class ObstacleList {
    private ObstacleList() {}

    static List<ObstacleSummary> of(PublicView shown, Deal deal) {
        CardGroups groups = new CardGroups(shown, deal, Phase.OBSTACLE_VOTE);
        Comparator<Group> keyFirst = Comparator.comparing(it -> !it.lead().key());
        return groups.of(card -> card.kind() instanceof Kind.Obstacle).entrySet().stream()
                .map(group -> group(deal, group.getKey(), group.getValue(), groups.dots(group.getValue())))
                .sorted(keyFirst.thenComparingInt(
                        it -> it.lead().dots() == null ? 0 : -it.lead().dots()))
                .flatMap(it -> Stream.concat(Stream.of(it.lead()), it.others().stream()))
                .toList();
    }

    private record Group(ObstacleSummary lead, List<ObstacleSummary> others) {}

    private static Group group(Deal deal, Card lead, List<Card> all, @Nullable Integer dots) {
        boolean isKey = all.stream().anyMatch(card -> card.id().equals(deal.keyObstacle()));
        return new Group(
                summary(lead, null, isKey, dots),
                all.stream()
                        .filter(card -> !card.id().equals(lead.id()))
                        .map(card -> summary(card, lead.id(), false, null))
                        .toList());
    }

    private static ObstacleSummary summary(Card card, @Nullable String group, boolean isKey, @Nullable Integer dots) {
        Kind.Obstacle obstacle = (Kind.Obstacle) card.kind();
        return new ObstacleSummary(
                card.id(), card.text().text(), obstacle.remover(), isKey, group, dots, obstacle.ask());
    }
}
