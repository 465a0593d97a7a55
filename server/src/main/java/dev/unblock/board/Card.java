package dev.unblock.board;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/**
 * Anything that somebody writes on a board: an obstacle, a solution, a follow-up, a parked story or a
 * comment. What they share is here, what sets them apart is the {@link Kind}.
 *
 * @param id chosen by the writer's browser, unique on the board
 * @param seq seq of the event that added it; cards without an order of their own are shown by it
 * @param deal the deal it belongs to; absent only for a story about no deal
 * @param author member id; absent where the card is hidden from the viewer
 * @param at when it was written (server's clock)
 * @param hidden only its author sees text and author until it is revealed
 * @param withdrawn taken back; kept so that it can be restored
 * @param reactions who reacted how, member ids
 */
public record Card(
        String id,
        long seq,
        @Nullable String deal,
        @Nullable String author,
        Instant at,
        Text text,
        boolean hidden,
        boolean withdrawn,
        Kind kind,
        PMap<Reaction, PSet<String>> reactions) {

    static Card added(Entry entry, Event.CardAdded e) {
        Text text = new Text(e.text(), entry.seq());
        return new Card(
                e.card(),
                entry.seq(),
                e.deal(),
                entry.actor(),
                entry.at(),
                text,
                e.hidden(),
                false,
                e.kind(),
                TreePMap.<Reaction, PSet<String>>empty());
    }

    boolean isOfSameDeal(Card other) {
        return Objects.equals(deal, other.deal);
    }

    Card withText(Text now) {
        return new Card(id, seq, deal, author, at, now, hidden, withdrawn, kind, reactions);
    }

    Card withKind(Kind now) {
        return new Card(id, seq, deal, author, at, text, hidden, withdrawn, now, reactions);
    }

    Card withWithdrawn(boolean now) {
        return new Card(id, seq, deal, author, at, text, hidden, now, kind, reactions);
    }

    Card withReactions(PMap<Reaction, PSet<String>> now) {
        return new Card(id, seq, deal, author, at, text, hidden, withdrawn, kind, now);
    }

    Card revealed(Text shown, String by, Kind shownKind) {
        return new Card(id, seq, deal, by, at, shown, false, withdrawn, shownKind, reactions);
    }

    Card redacted(Text nothing, Kind shape) {
        return new Card(
                id, seq, deal, null, at, nothing, hidden, withdrawn, shape, TreePMap.<Reaction, PSet<String>>empty());
    }

    /** What sort of card it is, with the fields that only this sort has. */
    public sealed interface Kind {
        /**
         * What stops the deal.
         *
         * @param assignee member id of the one who takes it on
         * @param order fractional key of its place in the remover's lane
         */
        record Obstacle(
                ObstacleType type,
                Remover remover,
                @Nullable String assignee,
                String order) implements Kind {
            Obstacle in(Remover lane) {
                return new Obstacle(type, lane, assignee, order);
            }
        }

        /**
         * A way to take an obstacle away.
         *
         * @param obstacle card id
         * @param order fractional key of its place under that obstacle
         */
        record Solution(String obstacle, String order) implements Kind {
            Solution under(String other) {
                return new Solution(other, order);
            }
        }

        /**
         * What somebody promised to do.
         *
         * @param assignee member id, exactly one
         * @param due by when
         */
        record FollowUp(String assignee, Instant due) implements Kind {}

        /** A story worth keeping, but not worth the meeting's time: it stands in the parking lot. */
        record Story() implements Kind {}

        /**
         * A remark.
         *
         * @param about card id of what it is about
         */
        record Comment(String about) implements Kind {}
    }
}
