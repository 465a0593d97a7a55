package dev.unblock.board;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The gate to a board's past: which part of it a viewer may read, given the board's current state. A viewer sees each
 * entry as {@link Redaction} shows it, except: what was visible once and is hidden again is withheld from everybody but
 * its author, as if it had always been hidden, even if it has been revealed with other words since; and a withdrawn
 * card was never there. A chosen card stays, as it does in the decision. Folding these entries gives the board as it
 * was, without those cards. Every entry that is sent to anybody passes through here, whether right after its commit or
 * years later.
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

    /** @param now the current board, not redacted */
    public static ReplayRedaction of(Board now) {
        return new ReplayRedaction(now);
    }

    /**
     * The only place where a {@link VisibleEvent} is made.
     *
     * @param first see {@link CommandSpans}
     * @param viewer member id
     */
    public VisibleEvent tell(Entry entry, @Nullable Long first, String viewer) {
        Entry it = redact(entry, viewer);
        return new VisibleEvent(it.seq(), it.at(), it.actor(), it.actor() == null ? null : first, it.event());
    }

    /** Whether everybody may know who acted. */
    boolean isSigned(Entry entry) {
        return redact(entry, NOBODY).actor() != null;
    }

    Entry redact(Entry entry, String viewer) {
        Card card = withheld(entry);
        if (card == null || viewer.equals(card.author())) {
            return Redaction.redact(entry, viewer);
        }
        // all others are told the same, also one of them who acted: see ownerOf
        return switch (entry.event()) {
            // neither event carries anything that was hidden
            case Event.CardWithdrawn e -> Redaction.redact(entry, NOBODY);
            case Event.Reacted e when !isGone(card) -> Redaction.redact(entry, NOBODY);
            case Event e -> saying(isGone(card) ? new Event.CardWithdrawn(card.id()) : hidden(e), entry, card);
        };
    }

    private static Entry saying(Event less, Entry entry, Card card) {
        if (Objects.equals(entry.actor(), card.author())) {
            return new Entry(entry.seq(), entry.at(), null, null, 0, null, less);
        }
        Entry it = Redaction.redact(entry, NOBODY);
        return new Entry(it.seq(), it.at(), it.actor(), it.client(), it.op(), it.privateTo(), it.unsigned(), less);
    }

    /** The only member who gets the entry whole; absent if everyone gets the same. */
    public @Nullable String ownerOf(Entry entry) {
        Card card = withheld(entry);
        return card == null ? Redaction.ownerOf(entry) : card.author();
    }

    /** Whether the entry is about a card that is now hidden, withdrawn or reworded, so that it is reduced. */
    public boolean withholds(Entry entry) {
        return withheld(entry) != null;
    }

    /** Whether after this event somebody may see less of the past than before. */
    public static boolean takesAway(Event event) {
        return event instanceof Event.CardCovered
                || event instanceof Event.CardWithdrawn
                // a chosen card can be read even after it was withdrawn
                || event instanceof Event.DecisionMade;
    }

    /** Withdrawn and not kept by a decision: only its author still has it. */
    boolean isGone(Card card) {
        return card.withdrawn() && (card.hidden() || !chosen.contains(card.id()));
    }

    private @Nullable Card withheld(Entry entry) {
        String id = cardOf(entry.event());
        Card card = id == null ? null : now.cards().get(id);
        if (id == null || card == null) {
            return null;
        }
        boolean isOver = entry.seq() < Concealment.over(now, id);
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
