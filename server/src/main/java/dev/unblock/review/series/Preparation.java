package dev.unblock.review.series;

import dev.unblock.board.Board;
import dev.unblock.board.Deal;
import dev.unblock.board.Meeting;
import dev.unblock.board.Plan;
import dev.unblock.board.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be prepared before a review begins.
 *
 * @param lacks one for each participant who brings a deal and is not ready
 */
public record Preparation(List<Lack> lacks) {
    public Preparation {
        lacks = List.copyOf(lacks);
    }

    /**
     * What a participant still has to do.
     *
     * @param deal the deal they bring; absent if they have named none
     * @param result whether its result is written
     * @param stuckBecause whether it is written why it is stuck
     */
    public record Lack(String member, @Nullable String deal, boolean result, boolean stuckBecause) {}

    static Preparation of(Board board) {
        Meeting meeting = board.meeting();
        if (meeting == null || meeting.stage() != Stage.PREPARING) {
            return new Preparation(List.of());
        }
        return new Preparation(meeting.plan().attendees().stream()
                .filter(Plan.Attendee::bringsDeal)
                .map(attendee -> lackOf(board, attendee.member()))
                .filter(lack -> !lack.result() || !lack.stuckBecause())
                .toList());
    }

    private static Lack lackOf(Board board, String member) {
        return board.deals().values().stream()
                .filter(deal -> !deal.removed() && deal.owner().equals(member))
                .min(Comparator.comparing(Deal::order).thenComparing(Deal::id))
                .map(deal -> new Lack(
                        member,
                        deal.id(),
                        !deal.result().text().isEmpty(),
                        !deal.stuckBecause().text().isEmpty()))
                .orElse(new Lack(member, null, false, false));
    }

    /** Only for this person: others need not read what somebody is late with. */
    Optional<Lack> lackOf(String member) {
        return lacks.stream().filter(it -> it.member().equals(member)).findFirst();
    }
}
