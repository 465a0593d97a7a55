package dev.unblock.deal.report;

import dev.unblock.deal.DealField;
import dev.unblock.deal.deals.DealRest.DealItem;
import dev.unblock.deal.deals.DealRest.FieldSaid;
import dev.unblock.deal.stages.StageRest.DealStage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a team's deals at one moment. Reports of reviews are stored as JSON: a field that is new in it, or in a
 * record in it, must be nullable.
 *
 * @param since changes are told from then on; absent: none are, as there was no review before
 * @param deals open ones, those that were closed since, and those of the board; open ones first, by amount
 * @param leftOut how many more deals there are
 */
public record DealReport(
        Instant at, @Nullable Instant since, List<DealStage> stages, List<ReportedDeal> deals, long leftOut) {
    public DealReport {
        stages = List.copyOf(stages);
        deals = List.copyOf(deals);
    }

    /** The same without where the figures come from. */
    public DealReport withoutSources() {
        return new DealReport(
                at,
                since,
                stages,
                deals.stream()
                        .map(it -> new ReportedDeal(it.deal(), List.of(), it.was()))
                        .toList(),
                leftOut);
    }

    /** The same with one deal only, or none if it is not in it. */
    public DealReport only(String deal) {
        List<ReportedDeal> one =
                deals.stream().filter(it -> it.deal().id().equals(deal)).toList();
        return new DealReport(at, since, stages, one, leftOut);
    }

    /**
     * @param said where each figure comes from
     * @param was what has another value by now; of a deal that is new only its name, without a value
     */
    public record ReportedDeal(DealItem deal, List<FieldSaid> said, List<FieldWas> was) {
        public ReportedDeal {
            said = List.copyOf(said);
            was = List.copyOf(was);
        }
    }

    /**
     * The value that a field had.
     *
     * @param was as the history keeps it; absent: none
     * @param member the owner, if they were a member
     */
    public record FieldWas(
            DealField field, @Nullable String was, @Nullable String member) {}
}
