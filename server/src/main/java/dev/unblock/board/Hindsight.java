package dev.unblock.board;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer may see of a board's past, in the light of how it stands now. Whoever was there saw each
 * entry as {@link Redaction} shows it; but what was shown once and is covered, held back or taken back since
 * is not shown again to anybody but its author. A card that was chosen stays readable, as it does in the
 * decision. Folding such entries gives the board as it was, without those cards' texts.
 */
public final class Hindsight {
    private final String viewer;
    /** Ids of cards whose whole past is for their authors alone. */
    private final Set<String> withheld;

    private Hindsight(String viewer, Set<String> withheld) {
        this.viewer = viewer;
        this.withheld = withheld;
    }

    /**
     * @param now the board as it stands, not redacted
     * @param viewer member id
     */
    public static Hindsight of(Board now, String viewer) {
        Set<String> chosen = chosen(now);
        return new Hindsight(
                viewer,
                now.cards().values().stream()
                        .filter(card -> !viewer.equals(card.author()))
                        .filter(card -> card.hidden() || (card.withdrawn() && !chosen.contains(card.id())))
                        .map(Card::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public Entry redact(Entry entry) {
        String card = cardOf(entry.event());
        return card != null && withheld.contains(card)
                ? new Entry(entry.seq(), entry.at(), null, null, 0, null, withheld(entry.event()))
                : Redaction.redact(entry, viewer);
    }

    /** It was there and hidden all the time. */
    private static Event withheld(Event event) {
        return switch (Redaction.shape(event)) {
            case Event.CardAdded e ->
                new Event.CardAdded(e.card(), e.deal(), "", true, e.silent(), e.anonymous(), e.kind());
            case Event.CardRevealed e -> new Event.CardReworded(e.card(), "");
            case Event shape -> shape;
        };
    }

    private static Set<String> chosen(Board board) {
        Set<String> chosen = new HashSet<>();
        for (Deal deal : board.deals().values()) {
            if (deal.decision() instanceof Decision.Strategy strategy) {
                chosen.addAll(strategy.solutions());
            }
        }
        return chosen;
    }

    private static @Nullable String cardOf(Event event) {
        return switch (event) {
            case Event.CardAdded e -> e.card();
            case Event.CardReworded e -> e.card();
            case Event.ObstacleMoved e -> e.card();
            case Event.ObstacleClassified e -> e.card();
            case Event.SolutionMoved e -> e.card();
            case Event.FollowUpRescheduled e -> e.card();
            case Event.CardWithdrawn e -> e.card();
            case Event.CardRestored e -> e.card();
            case Event.CardRevealed e -> e.card();
            case Event.CardCovered e -> e.card();
            case Event.CardHeld e -> e.card();
            case Event.CardGrouped e -> e.card();
            case Event.ExecutiveAsked e -> e.card();
            case Event.OutcomeRecorded e -> e.card();
            case Event.Reacted e -> e.card();
            case Event.BoardOpened e -> null;
            case Event.SettingsChanged e -> null;
            case Event.DealAdded e -> null;
            case Event.DealEdited e -> null;
            case Event.DealMoved e -> null;
            case Event.DealRemoved e -> null;
            case Event.DealRestored e -> null;
            case Event.ResultReported e -> null;
            case Event.StuckExplained e -> null;
            case Event.KeyObstacleMarked e -> null;
            case Event.DecisionMade e -> null;
            case MeetingEvent e -> null;
        };
    }
}
