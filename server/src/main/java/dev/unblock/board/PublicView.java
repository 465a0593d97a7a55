package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A board as everybody may have it: nothing that is written in silence, kept in a tray or held back, no
 * author of an anonymous card and no ballot that is not counted. Everything that leaves a board for a
 * list, a summary or an export is taken from here.
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
     * A follow-up that came over and stands here no more, as it was taken back or held back. Without its words;
     * where it came from it is over too.
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

    /** By whose calendar its days begin and end; absent where that is not known. */
    public @Nullable String zone() {
        Meeting meeting = board.meeting();
        return meeting == null ? null : meeting.plan().zone();
    }

    /** Whether anything can still be written on it. */
    public boolean isOpen() {
        Meeting meeting = board.meeting();
        return !board.locked() && (meeting == null || meeting.stage() != Stage.CLOSED);
    }

    /** Whether an executive can still answer: an archive takes answers, a locked board does not. */
    public boolean takesAnswers() {
        return !board.locked();
    }

    /** Those on the agenda in its order, then the others in theirs. */
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

    /** Not so where it only came over from the review before and has not been opened: that is the week before, once more. */
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

    /** Cards that stand, the oldest first. */
    public Stream<Card> cards() {
        return board.cards().values().stream().filter(this::stands).sorted(Comparator.comparingLong(Card::seq));
    }

    /** Neither hidden nor taken back, and what it hangs on is there. */
    public boolean stands(Card card) {
        if (card.hidden() || card.withdrawn() || (card.deal() != null && deal(card.deal()) == null)) {
            return false;
        }
        Card obstacle = card.kind() instanceof Kind.Solution it ? board.cards().get(it.obstacle()) : null;
        return !(card.kind() instanceof Kind.Solution)
                || (obstacle != null && obstacle.kind() instanceof Kind.Obstacle && stands(obstacle));
    }

    /** Also of a card that was taken back since, as a chosen solution may be; absent where it is hidden. */
    public @Nullable Card read(@Nullable String id) {
        Card card = id == null ? null : board.cards().get(id);
        return card == null || card.hidden() ? null : card;
    }

    public String dealName(@Nullable String id) {
        Deal deal = deal(id);
        return deal == null ? "" : deal.name();
    }
}
