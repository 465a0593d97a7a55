package dev.unblock.review.summary;

import dev.unblock.board.Card;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Deal;
import dev.unblock.board.Meeting;
import dev.unblock.board.Phase;
import dev.unblock.board.PublicView;
import dev.unblock.board.Round;
import dev.unblock.review.summary.Summary.ObstacleSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The obstacles of a deal in its summary: the key obstacle first, then by dots; each group together. Pure. */
final class ObstacleList {
    private final PublicView shown;
    private final Deal deal;

    private ObstacleList(PublicView shown, Deal deal) {
        this.shown = shown;
        this.deal = deal;
    }

    static List<ObstacleSummary> of(PublicView shown, Deal deal) {
        return new ObstacleList(shown, deal).list();
    }

    private List<ObstacleSummary> list() {
        List<Card> all = shown.cards()
                .filter(card ->
                        card.kind() instanceof Kind.Obstacle && deal.id().equals(card.deal()))
                .toList();
        Map<String, List<Card>> groups = all.stream().collect(Collectors.groupingBy(this::leadOf));
        Comparator<ObstacleSummary> keyFirst = Comparator.comparing(it -> !it.key());
        return all.stream()
                .filter(card -> leadOf(card).equals(card.id()))
                .map(lead -> lead(lead, groups.getOrDefault(lead.id(), List.of())))
                .sorted(keyFirst.thenComparingInt(it -> it.dots() == null ? 0 : -it.dots()))
                .flatMap(lead -> Stream.concat(
                        Stream.of(lead),
                        groups.getOrDefault(lead.card(), List.of()).stream()
                                .filter(card -> !card.id().equals(lead.card()))
                                .map(card -> summary(card, lead.card(), false, null))))
                .toList();
    }

    private String leadOf(Card card) {
        Card lead = shown.read(card.group());
        return lead == null || !shown.stands(lead) ? card.id() : lead.id();
    }

    private ObstacleSummary lead(Card lead, List<Card> group) {
        boolean isKey = group.stream().anyMatch(card -> card.id().equals(deal.keyObstacle()));
        return summary(lead, null, isKey, dots(group));
    }

    private static ObstacleSummary summary(Card card, @Nullable String group, boolean isKey, @Nullable Integer dots) {
        Kind.Obstacle obstacle = (Kind.Obstacle) card.kind();
        return new ObstacleSummary(
                card.id(), card.text().text(), obstacle.remover(), isKey, group, dots, obstacle.ask());
    }

    private @Nullable Integer dots(List<Card> group) {
        Meeting meeting = shown.meeting();
        Round round = meeting == null ? null : meeting.rounds().get(Round.key(deal.id(), Phase.OBSTACLE_VOTE));
        Round.Tally tally = round == null ? null : round.tally();
        List<String> ids = group.stream().map(Card::id).toList();
        return tally == null
                ? null
                : tally.counts().stream()
                        .filter(count -> ids.contains(count.card()))
                        .mapToInt(Round.Count::dots)
                        .sum();
    }
}
