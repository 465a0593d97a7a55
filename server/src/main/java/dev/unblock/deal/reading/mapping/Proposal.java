package dev.unblock.deal.reading.mapping;

import dev.unblock.deal.DealField;
import dev.unblock.deal.reading.value.AmountFormat;
import dev.unblock.deal.reading.value.AmountUnit;
import dev.unblock.deal.reading.value.CurrencyWords;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Proposes what the columns of a file are read as. */
public final class Proposal {
    private final List<String> labels;
    private final Survey survey;
    private final String currency;

    /** {@code currency} is the team's. */
    public Proposal(List<String> labels, Survey survey, String currency) {
        this.labels = List.copyOf(labels);
        this.survey = survey;
        this.currency = currency;
    }

    /** By labels; of several columns with one meaning the first is taken. */
    public Mapping mapping() {
        Map<DealField, Integer> chosen = new EnumMap<>(DealField.class);
        for (boolean isWeak : new boolean[] {false, true}) {
            for (int i = 0; i < labels.size(); i++) {
                DealField field = ColumnLabels.field(labels.get(i));
                if (field != null && ColumnLabels.isWeak(labels.get(i)) == isWeak) chosen.putIfAbsent(field, i);
            }
        }
        return new Mapping(IntStream.range(0, labels.size())
                .mapToObj(i -> {
                    DealField field = ColumnLabels.field(labels.get(i));
                    return column(i, field != null && Objects.equals(chosen.get(field), i) ? field : null);
                })
                .toList());
    }

    /**
     * As an earlier file with the same labels was read. What the columns of this file tell counts for it; what they do not
     * tell is taken from what people said then.
     */
    public Mapping like(Mapping earlier) {
        if (!earlier.fingerprint().equals(Mapping.fingerprint(labels))) {
            throw new IllegalArgumentException("other columns");
        }
        return new Mapping(earlier.columns().stream()
                .map(column -> {
                    ColumnFormat told = format(column.index(), column.field());
                    return new MappedColumn(
                            column.index(), labels.get(column.index()), column.field(), told.orAs(column.format()));
                })
                .toList());
    }

    /** The format that the column's values suggest for that field. */
    public ColumnFormat format(int index, @Nullable DealField field) {
        return switch (field) {
            case CLOSE_DATE, NEXT_STEP_DATE, CREATED_ON, CLOSED_ON ->
                new ColumnFormat.Days(survey.column(index).dates().decision().choice());
            case AMOUNT -> new ColumnFormat.Amounts(amounts(index));
            case PROBABILITY ->
                new ColumnFormat.Percents(
                        survey.column(index).percents().decision().choice());
            case NAME,
                    ACCOUNT,
                    OWNER,
                    STAGE,
                    CATEGORY,
                    NEXT_STEP,
                    SOURCE,
                    LOST_REASON,
                    TAGS,
                    EXTERNAL_ID,
                    CURRENCY,
                    INDUSTRY -> new ColumnFormat.Plain();
            case null -> new ColumnFormat.Plain();
        };
    }

    private MappedColumn column(int index, @Nullable DealField field) {
        return new MappedColumn(index, labels.get(index), field, format(index, field));
    }

    private AmountFormat amounts(int index) {
        AmountUnit unit = AmountUnit.of(labels.get(index), currency);
        Map<String, String> signs = new HashMap<>();
        survey.column(index)
                .amounts()
                .signs()
                .forEach((sign, meanings) -> signs.put(sign, CurrencyWords.usual(meanings, unit.currency())));
        return new AmountFormat(survey.column(index).amounts().marks().choice(), signs, unit.factor(), unit.currency());
    }
}
