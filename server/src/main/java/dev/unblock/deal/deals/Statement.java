package dev.unblock.deal.deals;

import dev.unblock.deal.DealField;
import dev.unblock.deal.ForecastCategory;
import dev.unblock.deal.money.Money;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.deal.stages.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field's new value as it is kept in the history.
 *
 * @param says the value as a text; null: none
 * @param member an owner who is a member; the text is null then, so that the history has no names of members
 */
public record Statement(
        DealField field, @Nullable String says, @Nullable String member) {
    /** @param pipeline tells the names of stages: the history keeps how a stage was called then */
    public static Statement of(DealField field, DealValues values, Pipeline pipeline) {
        Object value = values.value(field);
        return value instanceof Owner owner
                ? new Statement(field, owner.name(), owner.member())
                : new Statement(field, text(field, value, pipeline), null);
    }

    private static @Nullable String text(DealField field, @Nullable Object value, Pipeline pipeline) {
        return switch (value) {
            case null -> null;
            case String id
            when field == DealField.STAGE -> pipeline.of(id).map(Stage::name).orElse(id);
            case String text -> text;
            case Money money -> money.amount().toPlainString() + " " + money.currency();
            case LocalDate day -> day.toString();
            case Integer number -> number.toString();
            case ForecastCategory category -> category.name();
            case List<?> tags ->
                tags.isEmpty()
                        ? null
                        : String.join(", ", tags.stream().map(String::valueOf).toList());
            default -> throw new IllegalStateException(field + " cannot hold " + value.getClass());
        };
    }
}
