package dev.unblock.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * The agenda of a review: which deals are discussed, in which order, and which one is current.
 *
 * @param order deal ids; nominated deals that are not listed wait for the next review
 * @param slots by deal id, also of deals that were taken off the agenda
 * @param current the deal that is being discussed
 * @param lastMove the last phase change, while it can still be undone
 * @param carried by deal id, why the deal was carried over from the last review; empty if it was simply not reached
 */
public record Agenda(
        PVector<String> order,
        PMap<String, Slot> slots,
        @Nullable String current,
        @Nullable Move lastMove,
        PMap<String, String> carried) {
    static final Agenda EMPTY = new Agenda(TreePVector.empty(), TreePMap.empty(), null, null, TreePMap.empty());

    /** Seconds allotted to a deal. */
    public record Allotment(String deal, int seconds) {}

    /**
     * A phase change.
     *
     * @param until when the phase that was left was due to end
     * @param revealed cards that the change revealed to everybody
     * @param keyBefore the key obstacle before the change
     * @param closedVote whether the change closed the vote
     */
    public record Move(
            String deal,
            Phase from,
            Instant at,
            @Nullable Instant until,
            List<String> revealed,
            @Nullable String keyBefore,
            boolean closedVote) {
        public Move {
            revealed = List.copyOf(revealed);
        }
    }

    @Nullable
    Slot slot(@Nullable String deal) {
        return deal == null ? null : slots.get(deal);
    }

    Agenda with(String deal, Slot slot) {
        return new Agenda(order, slots.plus(deal, slot), current, lastMove, carried);
    }

    /** Replaces the list of deals and their order; slots of other deals are kept. */
    Agenda with(List<Allotment> allotments) {
        PVector<String> now = TreePVector.empty();
        PMap<String, Slot> all = slots;
        for (Allotment it : allotments) {
            now = now.plus(it.deal());
            Slot known = all.get(it.deal());
            all = all.plus(it.deal(), known == null ? Slot.of(it.seconds()) : known.lasting(it.seconds()));
        }
        return new Agenda(now, all, current, lastMove, carried);
    }

    Agenda at(@Nullable String deal, @Nullable Move move) {
        return new Agenda(order, slots, deal, move, carried);
    }

    Agenda carrying(String deal, String reason) {
        return new Agenda(order, slots, current, lastMove, carried.plus(deal, reason));
    }
}
