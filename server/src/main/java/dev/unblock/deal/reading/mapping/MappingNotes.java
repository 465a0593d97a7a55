package dev.unblock.deal.reading.mapping;

import dev.unblock.deal.DealField;
import dev.unblock.deal.reading.value.ColumnDecision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what is open or remarkable about a mapping of a file. */
public final class MappingNotes {
    private MappingNotes() {}

    public static List<MappingNote> of(Mapping mapping, Survey survey) {
        List<MappingNote> notes = new ArrayList<>();
        if (mapping.column(DealField.NAME).isEmpty()) notes.add(new MappingNote.NoName());
        notes.addAll(severalColumns(mapping));
        for (MappedColumn column : mapping.columns()) {
            notes.addAll(notes(column, survey.column(column.index())));
        }
        return List.copyOf(notes);
    }

    private static List<MappingNote> severalColumns(Mapping mapping) {
        Map<DealField, List<String>> columns = new LinkedHashMap<>();
        for (MappedColumn column : mapping.columns()) {
            DealField meant = ColumnLabels.field(column.label());
            DealField field = column.field();
            if (field == null && meant != null && !ColumnLabels.isWeak(column.label())) field = meant;
            if (field != null)
                columns.computeIfAbsent(field, _ -> new ArrayList<>()).add(column.label());
        }
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .<MappingNote>map(entry -> new MappingNote.SeveralColumns(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<MappingNote> notes(MappedColumn column, ColumnSurvey survey) {
        int index = column.index();
        String label = column.label();
        return switch (column.format()) {
            case ColumnFormat.Days days
            when isAsked(survey.dates().decision(), days.order()) -> List.of(new MappingNote.OrderAsked(index, label));
            case ColumnFormat.Percents percents
            when isAsked(survey.percents().decision(), percents.scale()) ->
                List.of(new MappingNote.ScaleAsked(index, label));
            case ColumnFormat.Amounts amounts -> {
                List<MappingNote> notes = new ArrayList<>();
                if (isAsked(survey.amounts().marks(), amounts.format().marks())) {
                    notes.add(new MappingNote.MarksAsked(index, label));
                }
                survey.amounts()
                        .signs()
                        .forEach((sign, currencies) -> notes.add(new MappingNote.SignAssumed(
                                index, label, sign, amounts.format().currency(sign, currencies), currencies)));
                yield notes;
            }
            case ColumnFormat.Days _, ColumnFormat.Percents _, ColumnFormat.Plain _ -> List.of();
        };
    }

    /** The column does not tell and nobody has said it, or the column tells something else. */
    private static <T> boolean isAsked(ColumnDecision<T> told, @Nullable T said) {
        return said == null ? told.isOpen() : told.choice() != null && !said.equals(told.choice());
    }
}
