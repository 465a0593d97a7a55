package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/**
 * What one viewer may see: of another person's hidden card only that it exists and where, of a withdrawn card nothing.
 * Pure functions of stored data and viewer, so all nodes redact alike. Folding redacted entries gives the redacted
 * board, plus the cards that were withdrawn since. For entries that are read later, {@link ReplayRedaction} decides;
 * all entries go through it.
 */
public final class Redaction {
    private Redaction() {}

    /** @param viewer member id */
    static Entry redact(Entry entry, String viewer) {
        String owner = entry.privateTo();
        if (owner != null && !owner.equals(viewer)) {
            return new Entry(entry.seq(), entry.at(), null, null, 0, null, shape(entry.event()));
        }
        if (entry.event() instanceof MeetingEvent.VoteClosed e && !e.isOpen()) {
            return secret(entry, e);
        }
        if (entry.hidesActor() && !viewer.equals(entry.actor())) {
            return new Entry(entry.seq(), entry.at(), null, null, 0, null, true, entry.event());
        }
        return entry;
    }

    /** Votes are published as counts only; voters keep their own ballots. */
    private static Entry secret(Entry it, MeetingEvent.VoteClosed e) {
        Event counts =
                new MeetingEvent.VoteClosed(e.deal(), e.phase(), e.tally().secret(), e.open());
        return new Entry(it.seq(), it.at(), it.actor(), it.client(), it.op(), it.privateTo(), it.unsigned(), counts);
    }

    /** The only member who gets the entry whole; absent if everyone gets the same. */
    static @Nullable String ownerOf(Entry entry) {
        return entry.privateTo() == null && entry.hidesActor() ? entry.actor() : entry.privateTo();
    }

    /** Whether the viewer sees parts of the board that others do not. */
    public static boolean hasSecretsOf(Board board, String viewer) {
        Meeting meeting = board.meeting();
        ReplayRedaction now = ReplayRedaction.of(board);
        return (meeting != null && meeting.hasSecretsOf(viewer))
                || board.cards().values().stream()
                        .anyMatch(card -> viewer.equals(card.author())
                                && (card.hidden() || card.anonymous() || now.isGone(card)));
    }

    /** The board as the viewer may see it, without the fields that only the server needs. */
    public static Board redact(Board board, String viewer) {
        ReplayRedaction now = ReplayRedaction.of(board);
        PMap<String, Card> cards = board.cards();
        for (Card card : board.cards().values()) {
            if (viewer.equals(card.author())) {
                continue;
            }
            if (now.isGone(card)) {
                cards = cards.minus(card.id());
            } else if (card.hidden()) {
                cards = cards.plus(
                        card.id(), card.redacted(new Text("", card.text().seq()), shape(card.kind())));
            } else if (card.anonymous()) {
                cards = cards.plus(card.id(), card.withoutAuthor());
            }
        }
        Meeting meeting = board.meeting();
        return board.withoutMemory(cards, meeting == null ? null : meeting.seenBy(viewer));
    }

    /**
     * Removes text, type, person and day from an event that writes them. Events about a deal are never private, and
     * revealings are for everyone.
     */
    static Event shape(Event event) {
        return switch (event) {
            case Event.CardAdded e ->
                new Event.CardAdded(e.card(), e.deal(), "", e.hidden(), e.silent(), e.anonymous(), shape(e.kind()));
            case Event.CardReworded e -> new Event.CardReworded(e.card(), "");
            case Event.ObstacleClassified e -> new Event.ObstacleClassified(e.card(), ObstacleType.OTHER, null);
            case Event.FollowUpRescheduled e -> new Event.FollowUpRescheduled(e.card(), "", LocalDate.EPOCH);
            case Event.CardCovered e -> new Event.CardCovered(e.card(), "", null, shape(e.kind()), e.silent(), null);
            case Event.ExecutiveAsked e -> new Event.ExecutiveAsked(e.card(), null);
            case Event.OutcomeRecorded e -> new Event.OutcomeRecorded(e.card(), null);
            case Event.CardGrouped e -> e;
            case Event.CardHeld e -> e;
            case MeetingEvent e -> shape(e);
            case Event.ObstacleMoved e -> e;
            case Event.SolutionMoved e -> e;
            case Event.CardWithdrawn e -> e;
            case Event.CardRestored e -> new Event.CardRestored(e.card(), shape(e.whole()));
            case Event.CardRevealed e -> e;
            case Event.Reacted e -> e;
            case Event.BoardOpened e -> e;
            case Event.SettingsChanged e -> e;
            case Event.DealAdded e -> e;
            case Event.DealEdited e -> e;
            case Event.DealMoved e -> e;
            case Event.DealRemoved e -> e;
            case Event.DealRestored e -> e;
            case Event.ResultReported e -> e;
            case Event.StuckExplained e -> e;
            case Event.KeyObstacleMarked e -> e;
            case Event.DecisionMade e -> e;
        };
    }

    /** Removes the choice from ballots and feedback; nothing else of a review is private. */
    private static Event shape(MeetingEvent event) {
        if (!(event instanceof MeetingEvent.Secret secret)) {
            return event;
        }
        return switch (secret) {
            case MeetingEvent.VoteCast e -> new MeetingEvent.VoteCast(e.deal(), e.phase(), "", 0);
            case MeetingEvent.ReviewRated e -> new MeetingEvent.ReviewRated(0);
            case MeetingEvent.MoodTold e -> new MeetingEvent.MoodTold(0);
        };
    }

    private static @Nullable Card shape(@Nullable Card card) {
        return card == null ? null : card.redacted(new Text("", card.text().seq()), shape(card.kind()));
    }

    private static Kind shape(Kind kind) {
        return switch (kind) {
            case Kind.Obstacle it -> new Kind.Obstacle(ObstacleType.OTHER, it.remover(), null, it.order());
            case Kind.Solution it -> new Kind.Solution(it.obstacle(), it.order());
            case Kind.FollowUp it -> new Kind.FollowUp("", LocalDate.EPOCH);
            case Kind.Story it -> it;
            case Kind.Comment it -> it;
            case Kind.Help it -> it;
        };
    }
}
