package dev.unblock.deal.reading.value;

import dev.unblock.deal.ForecastCategory;

/** Reads forecast categories by the names that CRM systems give them. */
public final class CategoryCell {
    private static final LabelList<ForecastCategory> NAMES =
            LabelList.of("/deal/categories.txt", ForecastCategory.class);

    private CategoryCell() {}

    public static CellReading<ForecastCategory> read(String text) {
        if (CellText.tidy(text).isEmpty()) return new CellReading.Empty<>();
        ForecastCategory category = NAMES.meaning(text);
        return category == null
                ? CellReading.refused(Refusal.Reason.UNKNOWN_CATEGORY)
                : new CellReading.Value<>(category);
    }
}
