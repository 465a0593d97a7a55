package dev.unblock.review.summary;

import dev.unblock.board.Board;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Deal;
import dev.unblock.board.Feedback;
import dev.unblock.board.Language;
import dev.unblock.board.Meeting;
import dev.unblock.board.PublicView;
import dev.unblock.board.Slot;
import dev.unblock.boards.BoardNames;
import dev.unblock.review.deals.DealRecord;
import dev.unblock.review.followups.AgreedFollowUp;
import dev.unblock.review.followups.FollowUpLine;
import dev.unblock.review.series.FollowUpRate;
import dev.unblock.review.summary.Summary.DealSummary;
import dev.unblock.review.summary.Summary.Parked;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Summary} of a board. Pure. */
public final class Summaries {
    private final String board;
    private final PublicView shown;
    private final Map<String, String> names;

    private Summaries(String board, PublicView shown, Map<String, String> names) {
        this.board = board;
        this.shown = shown;
        this.names = names;
    }

    /**
     * @param names of people by id
     * @param language in which guests are marked
     * @param openedAt when the board was created
     */
    public static Summary of(
            String board,
            Board now,
            Map<String, BoardNames.PersonName> names,
            Language language,
            Instant openedAt,
            @Nullable Instant closedAt) {
        Map<String, String> marked = new HashMap<>();
        names.forEach((id, named) -> marked.put(id, named.in(language)));
        return new Summaries(board, PublicView.of(now), marked).summary(openedAt, closedAt);
    }

    private Summary summary(Instant openedAt, @Nullable Instant closedAt) {
        Meeting meeting = shown.meeting();
        Feedback.Sum sum = meeting == null ? null : meeting.feedback().sum();
        List<FollowUpLine> brought = AgreedFollowUp.on(board, shown).stream()
                .filter(it -> it.stands() && it.isBrought())
                .map(AgreedFollowUp::line)
                .toList();
        return new Summary(
                board,
                shown.board().title(),
                shown.board().language(),
                meeting == null ? openedAt : meeting.plan().startsAt(),
                meeting == null ? null : meeting.begun(),
                closedAt,
                shown.zone(),
                meeting == null ? null : meeting.stage(),
                meeting == null ? "" : meeting.goal().text(),
                meeting == null ? 0 : meeting.agreed().size(),
                shown.deals().stream().map(this::deal).toList(),
                parkingLot(),
                brought,
                FollowUpRate.of(shown.board()),
                Participation.of(shown, names),
                sum == null ? List.of() : sum.worth(),
                sum == null ? List.of() : sum.moods());
    }

    private DealSummary deal(Deal deal) {
        DealRecord record = DealRecord.of(shown, deal);
        Slot slot = shown.slot(deal.id());
        List<FollowUpLine> agreed = AgreedFollowUp.on(board, shown).stream()
                .filter(it -> it.stands() && !it.isBrought() && it.isOf(deal.id()))
                .map(AgreedFollowUp::line)
                .toList();
        return new DealSummary(
                deal.id(),
                deal.name(),
                deal.owner(),
                deal.facts(),
                record.result(),
                record.stuckBecause(),
                ObstacleList.of(shown, deal),
                record.decision(),
                record.chosen(),
                NotChosen.of(shown, deal),
                agreed,
                slot == null ? Map.of() : slot.spent(),
                record.parked(),
                waits(deal));
    }

    private boolean waits(Deal deal) {
        Meeting meeting = shown.meeting();
        return meeting != null && !meeting.agenda().order().contains(deal.id()) && deal.decision() == null;
    }

    private List<Parked> parkingLot() {
        return shown.cards()
                .filter(card -> card.kind() instanceof Kind.Story)
                .map(card -> new Parked(
                        card.text().text(),
                        card.deal() == null ? null : shown.dealName(card.deal()),
                        card.author() == null ? null : Objects.requireNonNullElse(names.get(card.author()), "")))
                .toList();
    }
}
