package dev.unblock.deal.reading;

import dev.unblock.deal.ForecastCategory;
import dev.unblock.deal.money.Money;
import dev.unblock.deal.reading.value.StageName;
import java.time.LocalDate;
import java.util.List;

/** The value of a deal's field as a file has it. */
public sealed interface FieldValue {
    record Text(String text) implements FieldValue {}

    record Day(LocalDate day) implements FieldValue {}

    record Amount(Money money) implements FieldValue {}

    /** From 0 to 100. */
    record Percent(int percent) implements FieldValue {}

    record Category(ForecastCategory category) implements FieldValue {}

    record Stage(StageName stage) implements FieldValue {}

    record Tags(List<String> tags) implements FieldValue {
        public Tags {
            tags = List.copyOf(tags);
        }
    }
}
