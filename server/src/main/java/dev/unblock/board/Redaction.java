package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/**
 * What one viewer may see: of somebody else's hidden card only that it is there and where, of one that was
 * taken back nothing. Pure functions of what is stored and who looks, so that all nodes show the same.
 * Folding redacted entries gives the redacted board, with the cards that were taken back since. What may be
 * read of entries later is for {@link ReplayRedaction} to say, through which all of them go.
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

    /** The vote is nobody's to read but as counts; its voters have their own ballots. */
    private static Entry secret(Entry it, MeetingEvent.VoteClosed e) {
        Event counts =
                new MeetingEvent.VoteClosed(e.deal(), e.phase(), e.tally().secret(), e.open());
        return new Entry(it.seq(), it.at(), it.actor(), it.client(), it.op(), it.privateTo(), it.unsigned(), counts);
    }

    /** Who alone gets an entry whole, where others get it redacted; absent where everyone gets the same. */
    static @Nullable String ownerOf(Entry entry) {
        return entry.privateTo() == null && entry.hidesActor() ? entry.actor() : entry.privateTo();
    }

    /** Whether the viewer gets something of the board that others do not. */
    public static boolean hasSecretsOf(Board board, String viewer) {
        Meeting meeting = board.meeting();
        ReplayRedaction now = ReplayRedaction.of(board);
        return (meeting != null && meeting.hasSecretsOf(viewer))
                || board.cards().values().stream()
                        .anyMatch(card -> viewer.equals(card.author())
                                && (card.hidden() || card.anonymous() || now.isGone(card)));
    }

    /** The board as the viewer may have it; without the memory that only the house needs. */
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
     * Events that write a text, a type, a person or a day lose it. Those about a deal are never private,
     * and a revealing is for everyone.
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

    /** Ballots and feedback lose what was chosen; nothing else of a review is private. */
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
