package dev.unblock.deal.deals;

import dev.unblock.deal.DealField;
import dev.unblock.deal.ForecastCategory;
import dev.unblock.deal.money.Money;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Some values of a deal as JSON, to be stored beside it; each has the type that {@link DealValues} has. Pure. */
public final class StoredValues {
    private StoredValues() {}

    public static JsonObject json(Map<DealField, Object> values) {
        JsonObject json = new JsonObject();
        values.forEach((field, value) -> json.put(field.name(), json(value)));
        return json;
    }

    private static Object json(Object value) {
        return switch (value) {
            case Owner owner ->
                owner.member() == null
                        ? new JsonObject().put("name", owner.name())
                        : new JsonObject().put("member", owner.member());
            case Money money ->
                new JsonObject().put("amount", money.amount().toPlainString()).put("currency", money.currency());
            case LocalDate day -> day.toString();
            case ForecastCategory category -> category.name();
            case List<?> tags -> new JsonArray(List.copyOf(tags));
            default -> value;
        };
    }

    public static Map<DealField, Object> read(JsonObject json) {
        Map<DealField, Object> values = new EnumMap<>(DealField.class);
        for (String name : json.fieldNames()) {
            DealField field = DealField.valueOf(name);
            Object value = value(field, json);
            if (value != null) {
                values.put(field, value);
            }
        }
        return values;
    }

    private static @Nullable Object value(DealField field, JsonObject json) {
        String name = field.name();
        return switch (field) {
            case OWNER -> {
                JsonObject owner = json.getJsonObject(name);
                yield owner == null ? null : Owner.of(owner.getString("member"), owner.getString("name"));
            }
            case AMOUNT -> {
                JsonObject money = Objects.requireNonNull(json.getJsonObject(name));
                yield new Money(new BigDecimal(money.getString("amount")), money.getString("currency"));
            }
            case CLOSE_DATE, NEXT_STEP_DATE, CREATED_ON, CLOSED_ON -> LocalDate.parse(json.getString(name));
            case CATEGORY -> ForecastCategory.valueOf(json.getString(name));
            case PROBABILITY -> json.getInteger(name);
            case TAGS -> json.getJsonArray(name).stream().map(String::valueOf).toList();
            case NAME, ACCOUNT, STAGE, NEXT_STEP, SOURCE, LOST_REASON, EXTERNAL_ID, CURRENCY, INDUSTRY ->
                json.getString(name);
        };
    }
}
