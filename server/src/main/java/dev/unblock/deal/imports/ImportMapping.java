package dev.unblock.deal.imports;

import dev.unblock.deal.DealField;
import dev.unblock.deal.reading.mapping.ColumnFormat;
import dev.unblock.deal.reading.mapping.MappedColumn;
import dev.unblock.deal.reading.mapping.Mapping;
import dev.unblock.deal.reading.mapping.Proposal;
import dev.unblock.deal.reading.value.AmountFormat;
import dev.unblock.deal.reading.value.CurrencyWords;
import dev.unblock.deal.reading.value.NumberMarks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the columns of a file are read: as proposed, except where people have said otherwise. Pure. */
final class ImportMapping {
    private ImportMapping() {}

    /** @param isSaidOfThisFile otherwise of an earlier one: then this file's own values tell more */
    static Mapping of(Proposal proposal, List<ImportChoices.ColumnSaid> said, boolean isSaidOfThisFile) {
        Mapping mapping = proposal.mapping();
        for (ImportChoices.ColumnSaid it : said) {
            if (it.index() >= 0 && it.index() < mapping.columns().size()) {
                ColumnFormat told = proposal.format(it.index(), it.field());
                mapping = mapping.with(it.index(), it.field(), over(told, it, isSaidOfThisFile));
            }
        }
        return mapping;
    }

    private static ColumnFormat over(ColumnFormat told, ImportChoices.ColumnSaid said, boolean counts) {
        return switch (told) {
            case ColumnFormat.Plain plain -> plain;
            case ColumnFormat.Days days ->
                said.dateOrder() != null && (counts || days.order() == null)
                        ? new ColumnFormat.Days(said.dateOrder())
                        : days;
            case ColumnFormat.Percents percents ->
                said.scale() != null && (counts || percents.scale() == null)
                        ? new ColumnFormat.Percents(said.scale())
                        : percents;
            case ColumnFormat.Amounts(AmountFormat amounts) -> {
                boolean takesMarks = said.marks() != null && (counts || amounts.marks() == null);
                NumberMarks marks = takesMarks ? said.marks() : amounts.marks();
                String currency = said.currency() == null ? amounts.currency() : said.currency();
                yield new ColumnFormat.Amounts(
                        new AmountFormat(marks, signs(amounts.signs(), currency), amounts.unit(), currency));
            }
        };
    }

    /** Signs of several currencies mean the column's, if they can. */
    private static Map<String, String> signs(Map<String, String> signs, String currency) {
        Map<String, String> all = new HashMap<>(signs);
        all.replaceAll((sign, usual) -> CurrencyWords.meanings(sign).contains(currency) ? currency : usual);
        return all;
    }

    /** As something that people could have said. */
    static ImportChoices.ColumnSaid said(MappedColumn column) {
        DealField field = column.field();
        return switch (column.format()) {
            case ColumnFormat.Plain _ -> new ImportChoices.ColumnSaid(column.index(), field, null, null, null, null);
            case ColumnFormat.Days days ->
                new ImportChoices.ColumnSaid(column.index(), field, days.order(), null, null, null);
            case ColumnFormat.Percents percents ->
                new ImportChoices.ColumnSaid(column.index(), field, null, null, percents.scale(), null);
            case ColumnFormat.Amounts(AmountFormat amounts) ->
                new ImportChoices.ColumnSaid(column.index(), field, null, amounts.marks(), null, amounts.currency());
        };
    }
}
