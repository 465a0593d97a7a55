package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import dev.unblock.board.Verdict.Accepted;
import dev.unblock.board.Verdict.Fact;
import dev.unblock.board.Verdict.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One order on the table: the board as its writer sees it, what the writer may do, and the words for a
 * verdict. To everybody but its author a hidden card is not there.
 */
record CommandContext(Board board, CommandMeta meta) {
    private static final Pattern ID = Pattern.compile(Rules.ID);

    /** A deal on the board; null when it is unknown or removed. */
    @Nullable
    Deal deal(String id) {
        Deal deal = board.deals().get(id);
        return deal == null || deal.removed() ? null : deal;
    }

    /** A card that can be written; null when it is unknown, taken back, gone with what it hangs on, or hidden from the writer. */
    @Nullable
    Card card(String id) {
        Card card = seen(id);
        return card != null && stands(card) ? card : null;
    }

    /** A card that stands on the board or could come back to it. */
    @Nullable
    Card seen(String id) {
        Card card = board.cards().get(id);
        return card == null || (card.hidden() && !wrote(card)) ? null : card;
    }

    boolean stands(Card card) {
        return !card.withdrawn() && grounded(card);
    }

    /** Whether what the card hangs on stands: its deal, and the obstacle or card above it. */
    boolean grounded(Card card) {
        String deal = card.deal();
        if (deal != null && deal(deal) == null) {
            return false;
        }
        String above = switch (card.kind()) {
            case Kind.Solution it -> it.obstacle();
            case Kind.Comment it -> it.about();
            case Kind.Obstacle it -> null;
            case Kind.FollowUp it -> null;
            case Kind.Story it -> null;
            case Kind.Help it -> null;
        };
        Card parent = above == null ? null : board.cards().get(above);
        return above == null || (parent != null && canHang(card, parent) && stands(parent));
    }

    /** In a sound log always so; in a damaged one cards could hang on each other in a circle. */
    private static boolean canHang(Card card, Card parent) {
        return card.kind() instanceof Kind.Solution
                ? parent.kind() instanceof Kind.Obstacle
                : parent.seq() < card.seq();
    }

    String me() {
        return meta.actor().id();
    }

    boolean wrote(Card card) {
        return me().equals(card.author());
    }

    /** Reps and managers run the deals; executives write beside them. */
    boolean runsDeals() {
        return switch (meta.actor().role()) {
            case REP, MANAGER -> true;
            case EXECUTIVE, OBSERVER -> false;
        };
    }

    boolean manages() {
        return meta.actor().role() == Role.MANAGER;
    }

    /** Whether the writer moderates the review of this board. */
    boolean leads() {
        Meeting meeting = board.meeting();
        return meeting != null && meeting.leaders().include(me());
    }

    /** Whether the order comes from the house itself, not from a browser. */
    boolean isHouse() {
        return meta.client().equals(CommandMeta.HOUSE);
    }

    static Refused refused(Refusal why) {
        return new Refused(why, null, null);
    }

    /** The deal's name and figures, its removal and its decision are for its owner or a manager. */
    boolean manages(Deal deal) {
        return manages() || (runsDeals() && deal.owner().equals(me()));
    }

    boolean mayWithdraw(Card card) {
        String id = card.deal();
        Deal deal = id == null ? null : board.deals().get(id);
        return wrote(card) || (!card.hidden() && (manages() || (deal != null && manages(deal))));
    }

    /** Whether somebody may be named here; who is named already may stay, even after leaving the team. */
    boolean nameable(@Nullable String person, @Nullable String named) {
        return person == null || person.equals(named) || meta.people().contains(person);
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    boolean isFree(String id) {
        return isId(id) && !board.cards().containsKey(id) && !board.deals().containsKey(id);
    }

    static Accepted accept(Fact... facts) {
        return new Accepted(Arrays.asList(facts));
    }

    static Accepted accept(Event event) {
        return accept(new Fact(null, event));
    }

    /** What is said of a hidden card is for its author alone; who says something of an anonymous one might be. */
    static Fact about(Card card, Event event) {
        return new Fact(card.hidden() ? card.author() : null, event, card.anonymous());
    }

    /** The same as {@link #accept(Fact...)}, for facts that everybody may see. */
    static Accepted accept(List<? extends Event> events) {
        return new Accepted(events.stream().map(event -> new Fact(null, event)).toList());
    }

    static Accepted nothing() {
        return new Accepted(List.of());
    }

    static Refused invalid(String path) {
        return new Refused(Refusal.INVALID, path, null);
    }

    static Refused notFound(String path) {
        return new Refused(Refusal.NOT_FOUND, path, null);
    }

    static Refused forbidden() {
        return new Refused(Refusal.FORBIDDEN, null, null);
    }

    static Refused full() {
        return new Refused(Refusal.LIMIT_EXCEEDED, null, null);
    }

    static Refused changed(String path) {
        return new Refused(Refusal.CHANGED, path, null);
    }

    static Refused conflict(Text current) {
        return new Refused(Refusal.CONFLICT, "text", current);
    }
}
