package dev.unblock.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/**
 * Anything that a person writes on a board: an obstacle, a solution, a follow-up, a parked story, a comment or a call
 * for help. The shared fields are here, the specific ones in {@link Kind}.
 *
 * @param id chosen by the writer's browser, unique on the board
 * @param seq seq of the event that added it; cards without an order of their own are shown by it
 * @param deal the deal it belongs to; absent only for a story about no deal
 * @param author member id; absent if the card is hidden from the viewer or anonymous to them
 * @param at when it was written (server's clock)
 * @param hidden only the author sees text and author until the card is revealed
 * @param silent hidden until its phase is over, as it was written in silence
 * @param anonymous only the author can ever see who wrote it
 * @param held hidden by a moderator
 * @param note the moderator's note to the author, visible only to the author
 * @param group id of the group's lead card, if the card was grouped
 * @param withdrawn withdrawn by a person; kept so that it can be restored
 * @param reactions member ids by reaction
 */
public record Card(
        String id,
        long seq,
        @Nullable String deal,
        @Nullable String author,
        Instant at,
        Text text,
        boolean hidden,
        boolean silent,
        boolean anonymous,
        boolean held,
        @Nullable String note,
        @Nullable String group,
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
                e.silent(),
                e.anonymous(),
                false,
                null,
                null,
                false,
                e.kind(),
                TreePMap.<Reaction, PSet<String>>empty());
    }

    boolean isOfSameDeal(Card other) {
        return Objects.equals(deal, other.deal);
    }

    Card withText(Text now) {
        return with(author, now, hidden, silent, held, note, group, withdrawn, kind, reactions);
    }

    Card withKind(Kind now) {
        return with(author, text, hidden, silent, held, note, group, withdrawn, now, reactions);
    }

    Card withWithdrawn(boolean now) {
        return with(author, text, hidden, silent, held, note, group, now, kind, reactions);
    }

    Card withReactions(PMap<Reaction, PSet<String>> now) {
        return with(author, text, hidden, silent, held, note, group, withdrawn, kind, now);
    }

    Card withGroup(@Nullable String now) {
        return with(author, text, hidden, silent, held, note, now, withdrawn, kind, reactions);
    }

    Card withHeld() {
        return with(author, text, hidden, silent, true, note, group, withdrawn, kind, reactions);
    }

    Card withoutAuthor() {
        return with(null, text, hidden, silent, held, note, group, withdrawn, kind, reactions);
    }

    Card writtenBy(String member) {
        return with(member, text, hidden, silent, held, note, group, withdrawn, kind, reactions);
    }

    /** @param by null when the author stays anonymous to this viewer; an author who is known already stays known */
    Card revealed(Text shown, @Nullable String by, Kind shownKind) {
        return with(by == null ? author : by, shown, false, false, false, null, group, withdrawn, shownKind, reactions);
    }

    Card covered(Text left, @Nullable String by, Kind shape, boolean nowSilent, @Nullable String nowNote) {
        return with(by, left, true, nowSilent, false, nowNote, group, withdrawn, shape, reactions);
    }

    Card redacted(Text nothing, Kind shape) {
        // reactions date from the time when everybody saw the card
        return with(null, nothing, hidden, silent, held, null, group, withdrawn, shape, reactions);
    }

    private Card with(
            @Nullable String nowAuthor,
            Text nowText,
            boolean nowHidden,
            boolean nowSilent,
            boolean nowHeld,
            @Nullable String nowNote,
            @Nullable String nowGroup,
            boolean nowWithdrawn,
            Kind nowKind,
            PMap<Reaction, PSet<String>> nowReactions) {
        return new Card(
                id,
                seq,
                deal,
                nowAuthor,
                at,
                nowText,
                nowHidden,
                nowSilent,
                anonymous,
                nowHeld,
                nowNote,
                nowGroup,
                nowWithdrawn,
                nowKind,
                nowReactions);
    }

    /** The sort of card, with the fields that only this sort has. */
    public sealed interface Kind {
        /**
         * What stops the deal.
         *
         * @param assignee member id of the person who takes it on
         * @param order fractional key of its place in the remover's lane
         * @param ask the request to an executive who can remove it
         */
        record Obstacle(
                ObstacleType type,
                Remover remover,
                @Nullable String assignee,
                String order,
                @Nullable Ask ask) implements Kind {
            public Obstacle(ObstacleType type, Remover remover, @Nullable String assignee, String order) {
                this(type, remover, assignee, order, null);
            }

            Obstacle in(Remover lane) {
                return new Obstacle(type, lane, assignee, order, ask);
            }

            Obstacle in(Remover lane, String place) {
                return new Obstacle(type, lane, assignee, place, ask);
            }

            Obstacle as(ObstacleType nowType, @Nullable String nowAssignee) {
                return new Obstacle(nowType, remover, nowAssignee, order, ask);
            }

            Obstacle asking(@Nullable Ask now) {
                return new Obstacle(type, remover, assignee, order, now);
            }
        }

        /**
         * A way to remove an obstacle.
         *
         * @param obstacle card id
         * @param order fractional key of its place under that obstacle
         * @param source the solution of an earlier strategy that is reused here
         */
        record Solution(
                String obstacle, String order, @Nullable Source source) implements Kind {
            public Solution(String obstacle, String order) {
                this(obstacle, order, null);
            }

            Solution under(String other) {
                return in(other, order);
            }

            Solution in(String other, String place) {
                return new Solution(other, place, source);
            }
        }

        /**
         * A task that a person agreed to do.
         *
         * @param assignee member id, exactly one
         * @param due the last day for it
         * @param outcome the result, once recorded
         * @param origin where it was first agreed, if that was on an earlier board
         * @param solution card id of the chosen solution that it carries out, if it was made from one
         */
        record FollowUp(
                String assignee,
                LocalDate due,
                @Nullable Outcome outcome,
                @Nullable Origin origin,
                @Nullable String solution)
                implements Kind {
            public FollowUp(String assignee, LocalDate due) {
                this(assignee, due, null, null, null);
            }

            FollowUp by(String nowAssignee, LocalDate nowDue) {
                return new FollowUp(nowAssignee, nowDue, outcome, origin, solution);
            }

            FollowUp ended(@Nullable Outcome now) {
                return new FollowUp(assignee, due, now, origin, solution);
            }
        }

        /** A story that is worth keeping but not worth the meeting's time; it goes to the parking lot. */
        record Story() implements Kind {}

        /**
         * A comment.
         *
         * @param about id of the card that is commented on
         */
        record Comment(String about) implements Kind {}

        /** A call for help by a person who does not know how to go on; comments on it are the help. */
        record Help() implements Kind {}
    }
}
