package dev.unblock.deal.deals;

import dev.unblock.deal.DealField;
import dev.unblock.deal.ForecastCategory;
import dev.unblock.deal.StageKind;
import java.time.LocalDate;
import java.util.Set;

/** What follows from a deal's stage: a deal is won or lost exactly if its stage says so. Pure. */
final class Closing {
    /** Forecast categories of deals that have ended. */
    private static final Set<ForecastCategory> ENDED = Set.of(ForecastCategory.CLOSED, ForecastCategory.OMITTED);

    private Closing() {}

    /**
     * A closed deal has the day on which it was closed, and the forecast category of its kind; an open one has no such
     * day, and is not closed in the forecast.
     *
     * @param today the day of closing if nobody says another one
     */
    static DealValues settled(DealValues before, StageKind was, DealValues after, StageKind kind, LocalDate today) {
        if (kind == StageKind.OPEN) {
            boolean isReopened = was != StageKind.OPEN && ENDED.contains(after.category());
            boolean isWrong = isReopened || after.category() == ForecastCategory.CLOSED;
            return after.with(DealField.CLOSED_ON, null)
                    .with(DealField.CATEGORY, isWrong ? ForecastCategory.PIPELINE : after.category());
        }
        boolean saysNewDay = after.closedOn() != null && !after.closedOn().equals(before.closedOn());
        boolean keepsDay = saysNewDay || (kind == was && after.closedOn() != null);
        return after.with(DealField.CLOSED_ON, keepsDay ? after.closedOn() : today)
                .with(DealField.CATEGORY, kind == StageKind.WON ? ForecastCategory.CLOSED : ForecastCategory.OMITTED);
    }
}
