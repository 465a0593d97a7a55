package dev.unblock.board;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * A deal's time on the agenda. Deadlines are instants of the server's clock, so that people who join late see the same
 * time as the others.
 *
 * @param seconds planned length
 * @param since when its phase began; absent while it is not being discussed
 * @param until when its phase should end
 * @param slotUntil when the slot should end
 * @param spent seconds that each phase took
 * @param parked why it was postponed to the next review
 * @param proposed the decision that waits for the deal owner's consent
 * @param declined the latest proposal, if the deal's owner did not agree to it and nothing has been decided since
 */
public record Slot(
        int seconds,
        Phase phase,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Instant slotUntil,
        PMap<Phase, Integer> spent,
        @Nullable String parked,
        @Nullable Decision proposed,
        @Nullable Declined declined) {
    /**
     * A proposal that the deal's owner does not agree to yet.
     *
     * @param why absent if they gave no reason in writing
     * @param by their member id
     */
    public record Declined(
            Decision decision,
            @Nullable String why,
            @Nullable String by) {}

    static Slot of(int seconds) {
        return new Slot(seconds, Phase.RESULT, null, null, null, TreePMap.empty(), null, null, null);
    }

    int spentSeconds() {
        return spent.values().stream().mapToInt(Integer::intValue).sum();
    }

    Slot lasting(int now) {
        return new Slot(now, phase, since, until, slotUntil, spent, parked, proposed, declined);
    }

    Slot in(Phase now, Instant from, @Nullable Instant nowUntil, @Nullable Instant nowSlotUntil) {
        Slot counted = stopped(from);
        return new Slot(
                seconds,
                now,
                now == Phase.DONE ? null : from,
                nowUntil,
                nowSlotUntil,
                counted.spent,
                null,
                proposed,
                declined);
    }

    Slot until(@Nullable Instant now, @Nullable Instant nowSlot) {
        return new Slot(seconds, phase, since, now, nowSlot, spent, parked, proposed, declined);
    }

    /** The slot after its discussion stopped; the time of the running phase is added. */
    Slot stopped(Instant at) {
        if (since == null) {
            return this;
        }
        int took = (int) Math.max(0, Duration.between(since, at).toSeconds());
        PMap<Phase, Integer> now = spent.plus(phase, spent.getOrDefault(phase, 0) + took);
        return new Slot(seconds, phase, null, null, null, now, parked, proposed, declined);
    }

    Slot parked(String reason) {
        return new Slot(seconds, phase, since, until, slotUntil, spent, reason, proposed, declined);
    }

    Slot proposing(@Nullable Decision now) {
        return new Slot(seconds, phase, since, until, slotUntil, spent, parked, now, null);
    }

    Slot declining(Declined now) {
        return new Slot(seconds, phase, since, until, slotUntil, spent, parked, null, now);
    }
}
