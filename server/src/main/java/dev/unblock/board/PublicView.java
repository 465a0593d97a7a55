package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A board as everybody may see it: without cards written in silence, kept in a tray or held back, without authors of
 * anonymous cards, and without ballots that are not counted yet. Lists, summaries and exports are all made from it.
 */
public final class PublicView {
    /** No member has this id. */
    private static final String NOBODY = "";

    private final Board board;
    private final List<Ended> ended;

    private PublicView(Board board, List<Ended> ended) {
        this.board = board;
        this.ended = ended;
    }

    /**
     * A carried-over follow-up that is not shown here any more, because it was withdrawn or held back. Without its
     * text; it is over on its original board, too.
     */
    public record Ended(String card, Instant at, Origin origin) {}

    public static PublicView of(Board board) {
        List<Ended> ended = new ArrayList<>();
        for (Card card : board.cards().values()) {
            Origin origin = card.kind() instanceof Kind.FollowUp it ? it.origin() : null;
            if (origin != null && (card.hidden() || card.withdrawn())) {
                ended.add(new Ended(card.id(), card.at(), origin));
            }
        }
        return new PublicView(Redaction.redact(board, NOBODY), List.copyOf(ended));
    }

    public List<Ended> ended() {
        return ended;
    }

    public Board board() {
        return board;
    }

    public @Nullable Meeting meeting() {
        return board.meeting();
    }

    /** The time zone by which the board's days begin and end; absent if unknown. */
    public @Nullable String zone() {
        Meeting meeting = board.meeting();
        return meeting == null ? null : meeting.plan().zone();
    }

    /** Whether the board still accepts changes. */
    public boolean isOpen() {
        Meeting meeting = board.meeting();
        return !board.locked() && (meeting == null || meeting.stage() != Stage.CLOSED);
    }

    /** Whether outcomes of follow-ups can be recorded: after a review on the board of the next one, if there is one. */
    public boolean takesOutcomes() {
        Meeting meeting = board.meeting();
        return isOpen() || (!board.locked() && meeting != null && meeting.plan().isOnce());
    }

    /** Whether an executive can still answer: a finished review accepts answers, a locked board does not. */
    public boolean takesAnswers() {
        return !board.locked();
    }

    /** Deals on the agenda in its order, then the others in theirs. */
    public List<Deal> deals() {
        Meeting meeting = board.meeting();
        List<String> agenda =
                meeting == null ? List.of() : List.copyOf(meeting.agenda().order());
        List<Deal> deals = new ArrayList<>();
        agenda.forEach(id -> {
            Deal deal = deal(id);
            if (deal != null) {
                deals.add(deal);
            }
        });
        board.deals().values().stream()
                .filter(deal -> !deal.removed() && !agenda.contains(deal.id()))
                .sorted(Comparator.comparing(Deal::order).thenComparing(Deal::id))
                .forEach(deals::add);
        return deals;
    }

    public @Nullable Deal deal(@Nullable String id) {
        Deal deal = id == null ? null : board.deals().get(id);
        return deal == null || deal.removed() ? null : deal;
    }

    public @Nullable Slot slot(String deal) {
        Meeting meeting = board.meeting();
        return meeting == null ? null : meeting.agenda().slots().get(deal);
    }

    /** False for a deal that was only carried over and not opened: that is last week's discussion, listed once more. */
    public boolean wasTalkedAbout(Deal deal) {
        Meeting meeting = board.meeting();
        Slot slot = slot(deal.id());
        boolean wasOpened =
                slot != null && (slot.since() != null || !slot.spent().isEmpty() || slot.parked() != null);
        return meeting == null
                || wasOpened
                || deal.decision() != null
                || !meeting.agenda().carried().containsKey(deal.id());
    }

    /** Cards that are shown, oldest first. */
    public Stream<Card> cards() {
        return board.cards().values().stream().filter(this::stands).sorted(Comparator.comparingLong(Card::seq));
    }

    /** The card is neither hidden nor withdrawn, and its parents exist. */
    public boolean stands(Card card) {
        if (card.hidden() || card.withdrawn() || (card.deal() != null && deal(card.deal()) == null)) {
            return false;
        }
        Card obstacle = card.kind() instanceof Kind.Solution it ? board.cards().get(it.obstacle()) : null;
        return !(card.kind() instanceof Kind.Solution)
                || (obstacle != null && obstacle.kind() instanceof Kind.Obstacle && stands(obstacle));
    }

    /** Also a card that was withdrawn since, as a chosen solution may be; absent if it is hidden. */
    public @Nullable Card read(@Nullable String id) {
        Card card = id == null ? null : board.cards().get(id);
        return card == null || card.hidden() ? null : card;
    }

    public String dealName(@Nullable String id) {
        Deal deal = deal(id);
        return deal == null ? "" : deal.name();
    }
}
