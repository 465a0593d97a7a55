package dev.unblock.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * Which deals are talked about, in which order, and where the talk is.
 *
 * @param order deal ids; nominated deals that are not here wait for the next review
 * @param slots by deal id, also of deals that were taken off the agenda
 * @param current the deal that is being talked about
 * @param lastMove the last step onwards, as long as it can be taken back
 * @param carried why a deal comes over from the last review, by its id; empty where it waited
 */
public record Agenda(
        PVector<String> order,
        PMap<String, Slot> slots,
        @Nullable String current,
        @Nullable Move lastMove,
        PMap<String, String> carried) {
    static final Agenda EMPTY = new Agenda(TreePVector.empty(), TreePMap.empty(), null, null, TreePMap.empty());

    /** So many seconds for a deal. */
    public record Allotment(String deal, int seconds) {}

    /**
     * A step onwards.
     *
     * @param until when the phase that was left should have ended
     * @param revealed cards that it showed to everybody
     * @param keyBefore the key obstacle before it
     * @param closedVote whether it closed the vote
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

    /** The deals of this list in its order; slots of others are kept. */
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
