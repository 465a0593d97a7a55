package dev.unblock.board;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer may see of a board's past, in the light of how it stands now. Whoever was there saw each
 * entry as {@link Redaction} shows it; but what was shown once and is hidden again is shown to nobody but its
 * author, as if it had been hidden all the time, and what was taken back was never there. A card that was
 * chosen stays, as it does in the decision. Folding such entries gives the board as it was, without those
 * cards.
 */
public final class Hindsight {
    private final String viewer;
    /** Of others, and hidden now. */
    private final Set<String> hidden;
    /** Of others, and taken back now. */
    private final Set<String> gone;

    private Hindsight(String viewer, Set<String> hidden, Set<String> gone) {
        this.viewer = viewer;
        this.hidden = hidden;
        this.gone = gone;
    }

    /**
     * @param now the board as it stands, not redacted
     * @param viewer member id
     */
    public static Hindsight of(Board now, String viewer) {
        Set<String> chosen = chosen(now);
        Set<String> hidden = new HashSet<>();
        Set<String> gone = new HashSet<>();
        for (Card card : now.cards().values()) {
            if (viewer.equals(card.author())) {
                continue;
            }
            if (card.withdrawn() && (card.hidden() || !chosen.contains(card.id()))) {
                gone.add(card.id());
            } else if (card.hidden()) {
                hidden.add(card.id());
            }
        }
        return new Hindsight(viewer, hidden, gone);
    }

    public Entry redact(Entry entry) {
        String card = cardOf(entry.event());
        if (card != null && gone.contains(card)) {
            return nobodys(entry, new Event.CardWithdrawn(card));
        }
        return card != null && hidden.contains(card)
                ? nobodys(entry, hidden(entry.event()))
                : Redaction.redact(entry, viewer);
    }

    private static Entry nobodys(Entry entry, Event event) {
        return new Entry(entry.seq(), entry.at(), null, null, 0, null, event);
    }

    private static Event hidden(Event event) {
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
