package dev.unblock.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/**
 * Anything that somebody writes on a board: an obstacle, a solution, a follow-up, a parked story, a
 * comment or a call for help. What they share is here, what sets them apart is the {@link Kind}.
 *
 * @param id chosen by the writer's browser, unique on the board
 * @param seq seq of the event that added it; cards without an order of their own are shown by it
 * @param deal the deal it belongs to; absent only for a story about no deal
 * @param author member id; absent where the card is hidden from the viewer
 * @param at when it was written (server's clock)
 * @param hidden only its author sees text and author until it is revealed
 * @param silent hidden only until its phase is over
 * @param anonymous nobody but its author learns whose it is, ever
 * @param held hidden by a moderator
 * @param note what the moderator says of it to its author, who alone sees it
 * @param group card id of the one that stands for it, where like cards were put together
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

    /** @param by absent where whoever shows it does not say whose it is; who knew, knows it still */
    Card revealed(Text shown, @Nullable String by, Kind shownKind) {
        return with(by == null ? author : by, shown, false, false, false, null, group, withdrawn, shownKind, reactions);
    }

    Card covered(Text left, @Nullable String by, Kind shape, boolean nowSilent, @Nullable String nowNote) {
        return with(by, left, true, nowSilent, false, nowNote, group, withdrawn, shape, reactions);
    }

    Card redacted(Text nothing, Kind shape) {
        // reactions are from when everybody saw it
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

    /** What sort of card it is, with the fields that only this sort has. */
    public sealed interface Kind {
        /**
         * What stops the deal.
         *
         * @param assignee member id of the one who takes it on
         * @param order fractional key of its place in the remover's lane
         * @param ask what is asked of an executive to remove it
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
         * A way to take an obstacle away.
         *
         * @param obstacle card id
         * @param order fractional key of its place under that obstacle
         * @param source the solution of an earlier strategy that is used again here
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
         * What somebody promised to do.
         *
         * @param assignee member id, exactly one
         * @param due the last day for it
         * @param outcome what became of it
         * @param origin where it was agreed first, if that was on an earlier board
         */
        record FollowUp(
                String assignee,
                LocalDate due,
                @Nullable Outcome outcome,
                @Nullable Origin origin) implements Kind {
            public FollowUp(String assignee, LocalDate due) {
                this(assignee, due, null, null);
            }

            FollowUp by(String nowAssignee, LocalDate nowDue) {
                return new FollowUp(nowAssignee, nowDue, outcome, origin);
            }

            FollowUp ended(@Nullable Outcome now) {
                return new FollowUp(assignee, due, now, origin);
            }
        }

        /** A story worth keeping, but not worth the meeting's time: it stands in the parking lot. */
        record Story() implements Kind {}

        /**
         * A remark.
         *
         * @param about card id of what it is about
         */
        record Comment(String about) implements Kind {}

        /** Somebody does not know how to go on; remarks on it are the help. */
        record Help() implements Kind {}
    }
}
