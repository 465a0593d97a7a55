package dev.unblock.review.report;

import dev.unblock.deal.report.DealReport;
import org.jspecify.annotations.Nullable;

/** Response bodies for the report of a review. */
final class ReportRest {
    private ReportRest() {}

    /**
     * A report of the team's deals.
     *
     * @param version hash of its figures; absent while the review is prepared: they are those of this moment
     */
    record ReviewReport(@Nullable String version, DealReport report) {}
}
