package dev.unblock.deal.deals;

import dev.unblock.deal.DealField;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deal of a team.
 *
 * @param said by field: who said its value
 * @param version counts its changes
 */
public record Deal(String id, DealValues values, Map<DealField, Provenance> said, long version, Instant changedAt) {
    public Deal {
        said = Map.copyOf(said);
    }

    Deal with(DealField field, @Nullable Object value) {
        return new Deal(id, values.with(field, value), said, version, changedAt);
    }

    /** A deal of which nothing is known yet. */
    public static Deal blank(String id, Instant at) {
        return new Deal(id, DealValues.NONE, Map.of(), 0, at);
    }
}
