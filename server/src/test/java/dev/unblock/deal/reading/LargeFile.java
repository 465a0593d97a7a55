package dev.unblock.deal.reading;

import dev.unblock.deal.DealField;
import dev.unblock.deal.money.Money;
import dev.unblock.deal.reading.mapping.ColumnLabels;
import dev.unblock.deal.reading.mapping.Mapping;
import dev.unblock.deal.reading.mapping.Proposal;
import dev.unblock.deal.reading.mapping.Survey;
import dev.unblock.deal.reading.table.Opened;
import dev.unblock.deal.reading.table.ShapeChoice;
import dev.unblock.deal.reading.table.Table;
import dev.unblock.deal.reading.table.TableReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneOffset;

/** Reads a file in a Java of its own, and prints what was in it. */
final class LargeFile {
    private static BigDecimal sum = BigDecimal.ZERO;

    private LargeFile() {}

    public static void main(String[] arguments) {
        Opened opened = new TableReader(ColumnLabels::isKnown).open(Path.of(arguments[0]), ShapeChoice.NONE);
        if (!(opened instanceof Table table)) {
            System.out.println(opened);
            return;
        }
        Survey survey = new Survey(table);
        table.read(survey::add);
        Mapping mapping = new Proposal(table.columns(), survey, "CNY").mapping();
        RowReader reader = new RowReader(mapping, table.shape().format(), ZoneOffset.UTC);
        Summing summing = new Summing(mapping, survey);
        table.read(row -> {
            ReadRow read = reader.read(row);
            summing.add(read);
            if (read.values().get(DealField.AMOUNT) instanceof FieldValue.Amount(Money money))
                sum = sum.add(money.amount());
        });
        FileSummary summary = summing.summary();
        System.out.printf("%d rows, %d refused, sum %s%n", summary.rows(), summary.refused(), sum);
    }
}
