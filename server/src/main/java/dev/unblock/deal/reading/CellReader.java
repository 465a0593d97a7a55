package dev.unblock.deal.reading;

import dev.unblock.deal.DealField;
import dev.unblock.deal.reading.mapping.ColumnFormat;
import dev.unblock.deal.reading.table.SerialDays;
import dev.unblock.deal.reading.value.AmountCell;
import dev.unblock.deal.reading.value.CategoryCell;
import dev.unblock.deal.reading.value.CellReading;
import dev.unblock.deal.reading.value.CellText;
import dev.unblock.deal.reading.value.DateCell;
import dev.unblock.deal.reading.value.PercentCell;
import dev.unblock.deal.reading.value.Refusal;
import dev.unblock.deal.reading.value.StageName;
import dev.unblock.deal.reading.value.TagsCell;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a cell as the field that its column holds. */
record CellReader(@Nullable SerialDays serial, ZoneId home) {
    /** {@code currency} is the text of the currency's own column; empty without one. */
    CellReading<FieldValue> read(DealField field, String text, ColumnFormat format, String currency) {
        int longest = TextLimits.of(field);
        return switch (format) {
            case ColumnFormat.Days days -> as(DateCell.read(text, days.order(), serial, home), FieldValue.Day::new);
            case ColumnFormat.Amounts amounts ->
                as(AmountCell.read(text, amounts.format(), currency), FieldValue.Amount::new);
            case ColumnFormat.Percents percents ->
                as(PercentCell.read(text, percents.scale()), FieldValue.Percent::new);
            case ColumnFormat.Plain _ ->
                switch (field) {
                    case STAGE -> as(StageName.read(text, longest), FieldValue.Stage::new);
                    case CATEGORY -> as(CategoryCell.read(text), FieldValue.Category::new);
                    case TAGS ->
                        as(TagsCell.read(text, longest, TextLimits.TAGS), (Function<List<String>, FieldValue>)
                                FieldValue.Tags::new);
                    case NAME, ACCOUNT, OWNER, NEXT_STEP, SOURCE, LOST_REASON, EXTERNAL_ID, INDUSTRY ->
                        as(CellText.line(text, longest), FieldValue.Text::new);
                    case AMOUNT, CURRENCY, CLOSE_DATE, NEXT_STEP_DATE, CREATED_ON, CLOSED_ON, PROBABILITY ->
                        new CellReading.Empty<>();
                };
        };
    }

    private static <T> CellReading<FieldValue> as(CellReading<T> reading, Function<T, FieldValue> value) {
        return switch (reading) {
            case CellReading.Value<T>(T read) -> new CellReading.Value<>(value.apply(read));
            case CellReading.Empty<T> _ -> new CellReading.Empty<>();
            case CellReading.Refused<T>(Refusal refusal) -> new CellReading.Refused<>(refusal);
        };
    }
}
