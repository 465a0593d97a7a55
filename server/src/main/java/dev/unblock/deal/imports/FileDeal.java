package dev.unblock.deal.imports;

import dev.unblock.deal.DealField;
import dev.unblock.deal.StageKind;
import dev.unblock.deal.deals.Deal;
import dev.unblock.deal.deals.DealValues;
import dev.unblock.deal.deals.Provenance;
import dev.unblock.deal.deals.Revision;
import dev.unblock.deal.stages.Pipeline;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a deal is after a row of a file. Pure. */
final class FileDeal {
    private FileDeal() {}

    /** An empty cell says nothing: the deal keeps its value. */
    static Revision revise(Deal now, Map<DealField, Object> says, Provenance by, Pipeline pipeline) {
        DealValues wanted = over(now.values(), says);
        LocalDate ended = ended(now, says, wanted, by, pipeline);
        return Revision.of(now, ended == null ? wanted : wanted.with(DealField.CLOSED_ON, ended), by, pipeline);
    }

    static DealValues over(DealValues now, Map<DealField, Object> says) {
        DealValues wanted = now;
        for (Map.Entry<DealField, Object> said : says.entrySet()) {
            wanted = wanted.with(said.getKey(), said.getValue());
        }
        return wanted;
    }

    /** Most systems keep the day of closing where open deals have the expected one. */
    private static @Nullable LocalDate ended(
            Deal now, Map<DealField, Object> says, DealValues wanted, Provenance by, Pipeline pipeline) {
        boolean closes = pipeline.kind(wanted.stage()) != StageKind.OPEN
                && pipeline.kind(wanted.stage()) != pipeline.kind(now.values().stage());
        LocalDate day = wanted.closeDate();
        boolean isOver = day != null && !day.isAfter(LocalDate.ofInstant(by.at(), ZoneOffset.UTC));
        return closes && isOver && !says.containsKey(DealField.CLOSED_ON) ? day : null;
    }

    /** The values of the fields that a revision changes. */
    static Map<DealField, Object> changed(DealValues from, DealValues other) {
        Map<DealField, Object> changed = new EnumMap<>(DealField.class);
        for (DealField field : DealField.values()) {
            Object value = from.value(field);
            if (value != null && !from.isSameIn(field, other)) {
                changed.put(field, value);
            }
        }
        return changed;
    }
}
