package dev.unblock.board;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The gate to a board's past: what of it somebody may read, in the light of how the board stands now. Who
 * was there saw each entry as {@link Redaction} shows it; but what was shown once and is hidden again is
 * shown to nobody but its author, as if it had been hidden all the time, also where it is shown again in other
 * words since; and what was taken back was never there. A card that was chosen stays, as it does in the decision. Folding such entries gives the board as
 * it was, without those cards. All entries that are sent to anybody come through here: right after they are
 * written as well as years later.
 */
public final class ReplayRedaction {
    /** No member has this id. */
    private static final String NOBODY = "";

    private final Board now;
    private final Set<String> chosen;

    private ReplayRedaction(Board now) {
        this.now = now;
        this.chosen = chosen(now);
    }

    /** @param now the board as it stands, not redacted */
    public static ReplayRedaction of(Board now) {
        return new ReplayRedaction(now);
    }

    /**
     * The only maker of what people get.
     *
     * @param first as {@link Together} says
     * @param viewer member id
     */
    public Told tell(Entry entry, @Nullable Long first, String viewer) {
        Entry it = redact(entry, viewer);
        return new Told(it.seq(), it.at(), it.actor(), it.actor() == null ? null : first, it.event());
    }

    /** Whether everybody may know whose it is. */
    boolean isSigned(Entry entry) {
        return redact(entry, NOBODY).actor() != null;
    }

    Entry redact(Entry entry, String viewer) {
        Card card = withheld(entry);
        if (card == null || viewer.equals(card.author())) {
            return Redaction.redact(entry, viewer);
        }
        return switch (entry.event()) {
            // neither says anything that was hidden
            case Event.CardWithdrawn e -> Redaction.redact(entry, viewer);
            case Event.Reacted e when !isGone(card) -> Redaction.redact(entry, viewer);
            case Event e -> saying(isGone(card) ? new Event.CardWithdrawn(card.id()) : hidden(e), entry, card, viewer);
        };
    }

    private static Entry saying(Event less, Entry entry, Card card, String viewer) {
        if (Objects.equals(entry.actor(), card.author())) {
            return new Entry(entry.seq(), entry.at(), null, null, 0, null, less);
        }
        Entry it = Redaction.redact(entry, viewer);
        return new Entry(it.seq(), it.at(), it.actor(), it.client(), it.op(), it.privateTo(), it.unsigned(), less);
    }

    /** Who alone gets an entry whole, where others get it redacted; absent where everyone gets the same. */
    public @Nullable String ownerOf(Entry entry) {
        Card card = withheld(entry);
        return card == null ? Redaction.ownerOf(entry) : card.author();
    }

    /** Whether it is about a card that is hidden, taken back or shown in other words by now, so that it says less. */
    public boolean withholds(Entry entry) {
        return withheld(entry) != null;
    }

    /** Whether somebody may be shown less of the past behind this event than before it. */
    public static boolean takesAway(Event event) {
        return event instanceof Event.CardCovered
                || event instanceof Event.CardWithdrawn
                // a chosen card is read also when it was taken back
                || event instanceof Event.DecisionMade;
    }

    /** Taken back, and not kept by a decision: nobody has it any more but its author. */
    boolean isGone(Card card) {
        return card.withdrawn() && (card.hidden() || !chosen.contains(card.id()));
    }

    private @Nullable Card withheld(Entry entry) {
        String id = cardOf(entry.event());
        Card card = id == null ? null : now.cards().get(id);
        if (id == null || card == null) {
            return null;
        }
        boolean isOver = entry.seq() < Covering.over(now, id);
        return card.hidden() || isGone(card) || isOver ? card : null;
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
