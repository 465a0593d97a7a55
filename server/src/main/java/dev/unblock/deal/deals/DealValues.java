package dev.unblock.deal.deals;

import dev.unblock.deal.DealField;
import dev.unblock.deal.Folded;
import dev.unblock.deal.ForecastCategory;
import dev.unblock.deal.money.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a deal has.
 *
 * @param account name of the customer
 * @param stage id
 * @param probability in percent; null: the stage's
 * @param source where the deal came from
 */
public record DealValues(
        String name,
        @Nullable String account,
        @Nullable Owner owner,
        @Nullable String stage,
        @Nullable Money amount,
        @Nullable LocalDate closeDate,
        @Nullable Integer probability,
        ForecastCategory category,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepDate,
        @Nullable String source,
        @Nullable LocalDate createdOn,
        @Nullable LocalDate closedOn,
        @Nullable String lostReason,
        List<String> tags) {
    /** Of a deal of which nothing is known yet. */
    public static final DealValues NONE = new DealValues(
            "",
            null,
            null,
            null,
            null,
            null,
            null,
            ForecastCategory.PIPELINE,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of());

    public DealValues {
        tags = List.copyOf(tags);
    }

    /** The values that are there, by field; each has the type of its component. */
    public Map<DealField, Object> byField() {
        Map<DealField, Object> values = new EnumMap<>(DealField.class);
        put(values, DealField.NAME, name);
        put(values, DealField.ACCOUNT, account);
        put(values, DealField.OWNER, owner);
        put(values, DealField.STAGE, stage);
        put(values, DealField.AMOUNT, amount);
        put(values, DealField.CLOSE_DATE, closeDate);
        put(values, DealField.PROBABILITY, probability);
        put(values, DealField.CATEGORY, category);
        put(values, DealField.NEXT_STEP, nextStep);
        put(values, DealField.NEXT_STEP_DATE, nextStepDate);
        put(values, DealField.SOURCE, source);
        put(values, DealField.CREATED_ON, createdOn);
        put(values, DealField.CLOSED_ON, closedOn);
        put(values, DealField.LOST_REASON, lostReason);
        put(values, DealField.TAGS, tags);
        return values;
    }

    private static void put(Map<DealField, Object> values, DealField field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    /** The opposite of {@link #byField}. */
    public static DealValues of(Map<DealField, Object> values) {
        return new DealValues(
                (String) values.getOrDefault(DealField.NAME, NONE.name),
                (String) values.get(DealField.ACCOUNT),
                (Owner) values.get(DealField.OWNER),
                (String) values.get(DealField.STAGE),
                (Money) values.get(DealField.AMOUNT),
                (LocalDate) values.get(DealField.CLOSE_DATE),
                (Integer) values.get(DealField.PROBABILITY),
                (ForecastCategory) values.getOrDefault(DealField.CATEGORY, NONE.category),
                (String) values.get(DealField.NEXT_STEP),
                (LocalDate) values.get(DealField.NEXT_STEP_DATE),
                (String) values.get(DealField.SOURCE),
                (LocalDate) values.get(DealField.CREATED_ON),
                (LocalDate) values.get(DealField.CLOSED_ON),
                (String) values.get(DealField.LOST_REASON),
                ((List<?>) values.getOrDefault(DealField.TAGS, NONE.tags))
                        .stream().map(String.class::cast).toList());
    }

    /** With one value replaced; null removes it. */
    public DealValues with(DealField field, @Nullable Object value) {
        Map<DealField, Object> values = byField();
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        return of(values);
    }

    public @Nullable Object value(DealField field) {
        return byField().get(field);
    }

    /** Customers whose names differ only in case, width and spaces are the same. */
    public boolean isSameIn(DealField field, DealValues other) {
        return (field == DealField.ACCOUNT && account != null && other.account != null)
                ? Folded.of(account).equals(Folded.of(other.account))
                : Objects.equals(value(field), other.value(field));
    }
}
