package dev.unblock.deal.deals;

import dev.unblock.deal.DealField;
import dev.unblock.deal.stages.Pipeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A change of a deal: what the deal is then, and what the history gets. Pure.
 *
 * @param statements of the fields whose values were said to be others; empty if nothing was
 */
public record Revision(Deal deal, List<Statement> statements) {
    /**
     * The last statement about a field wins by the time at which it was made: one that was made before the current value
     * was said goes into the history only.
     */
    public static Revision of(Deal now, DealValues wanted, Provenance by, Pipeline pipeline) {
        DealValues before = now.values();
        DealValues timely = before;
        for (DealField field : DealField.values()) {
            if (!wanted.isSameIn(field, before) && !isLate(now, field, by)) {
                timely = timely.with(field, wanted.value(field));
            }
        }
        LocalDate today = LocalDate.ofInstant(by.at(), ZoneOffset.UTC);
        DealValues after =
                Closing.settled(before, pipeline.kind(before.stage()), timely, pipeline.kind(timely.stage()), today);
        List<Statement> statements = Arrays.stream(DealField.values())
                .flatMap(field -> statement(field, now, wanted, after, by, pipeline))
                .toList();
        return new Revision(
                new Deal(now.id(), after, said(now, after, by), now.version() + 1, later(now, by)), statements);
    }

    private static Stream<Statement> statement(
            DealField field, Deal now, DealValues wanted, DealValues after, Provenance by, Pipeline pipeline) {
        if (!after.isSameIn(field, now.values())) {
            return Stream.of(Statement.of(field, after, pipeline));
        }
        return !wanted.isSameIn(field, now.values()) && isLate(now, field, by)
                ? Stream.of(Statement.of(field, wanted, pipeline))
                : Stream.empty();
    }

    private static boolean isLate(Deal now, DealField field, Provenance by) {
        Provenance last = now.said().get(field);
        return last != null && last.at().isAfter(by.at());
    }

    private static Map<DealField, Provenance> said(Deal now, DealValues after, Provenance by) {
        Map<DealField, Provenance> said = new EnumMap<>(DealField.class);
        said.putAll(now.said());
        for (DealField field : DealField.values()) {
            if (!after.isSameIn(field, now.values())) {
                said.put(field, by);
            }
        }
        return said;
    }

    private static Instant later(Deal now, Provenance by) {
        return by.at().isAfter(now.changedAt()) ? by.at() : now.changedAt();
    }
}
