package dev.unblock.review.summary;

import dev.unblock.board.Card;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Deal;
import dev.unblock.board.Decision;
import dev.unblock.board.Phase;
import dev.unblock.board.PublicView;
import dev.unblock.review.summary.Summary.SolutionSummary;
import java.util.Comparator;
import java.util.List;

/** The solutions of a deal that were not chosen, those with most dots first; of a group, the one that leads it. Pure. */
final class NotChosen {
    private NotChosen() {}

    static List<SolutionSummary> of(PublicView shown, Deal deal) {
        List<String> chosen = deal.decision() instanceof Decision.Strategy it ? it.solutions() : List.of();
        CardGroups groups = new CardGroups(shown, deal, Phase.IDEA_VOTE);
        return groups.of(card -> card.kind() instanceof Kind.Solution).entrySet().stream()
                .filter(group -> group.getValue().stream().map(Card::id).noneMatch(chosen::contains))
                .map(group -> new SolutionSummary(
                        group.getKey().id(), group.getKey().text().text(), groups.dots(group.getValue())))
                .sorted(Comparator.comparingInt(it -> it.dots() == null ? 0 : -it.dots()))
                .toList();
    }
}
