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
 * A command while it is decided: the board as its writer sees it, the writer's rights, and factories for verdicts. For
 * everybody but its author a hidden card does not exist.
 */
record CommandContext(Board board, CommandMeta meta) {
    private static final Pattern ID = Pattern.compile(Rules.ID);

    /** A deal on the board; null when it is unknown or removed. */
    @Nullable
    Deal deal(String id) {
        Deal deal = board.deals().get(id);
        return deal == null || deal.removed() ? null : deal;
    }

    /** A card that can be edited; null if it is unknown, withdrawn, without its parent, or hidden from the writer. */
    @Nullable
    Card card(String id) {
        Card card = seen(id);
        return card != null && stands(card) ? card : null;
    }

    /** A card that is on the board or could be restored to it. */
    @Nullable
    Card seen(String id) {
        Card card = board.cards().get(id);
        return card == null || (card.hidden() && !wrote(card)) ? null : card;
    }

    boolean stands(Card card) {
        return !card.withdrawn() && grounded(card);
    }

    /** Whether the card's parents exist: its deal, and the obstacle or card above it. */
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

    /** Always true in an intact log; in a damaged one cards could be each other's parents in a circle. */
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

    /** Reps and managers may edit deals; executives may only write cards. */
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

    /** Whether the command comes from the server itself, not from a browser. */
    boolean isHouse() {
        return meta.client().equals(CommandMeta.HOUSE);
    }

    static Refused refused(Refusal why) {
        return new Refused(why, null, null);
    }

    /** A deal's name, figures, removal and decision are up to its owner or a manager. */
    boolean manages(Deal deal) {
        return manages() || (runsDeals() && deal.owner().equals(me()));
    }

    boolean mayWithdraw(Card card) {
        String id = card.deal();
        Deal deal = id == null ? null : board.deals().get(id);
        return wrote(card) || (!card.hidden() && (manages() || (deal != null && manages(deal))));
    }

    /** True if the person can be assigned: an active member, or someone already assigned who has since left. */
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

    /**
     * An event about a hidden card goes to its author only; one about an anonymous card must not reveal who acted, as
     * it may be the author.
     */
    static Fact about(Card card, Event event) {
        return new Fact(card.hidden() ? card.author() : null, event, card.anonymous());
    }

    /** The same as {@link #accept(Fact...)}, for events that everybody may see. */
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
