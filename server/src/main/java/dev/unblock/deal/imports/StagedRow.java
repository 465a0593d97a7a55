package dev.unblock.deal.imports;

import dev.unblock.deal.DealField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as it was compared with what the team has.
 *
 * @param key by what the row finds its deal or customer
 * @param thing id of the deal or customer; a new one's if there is none yet
 * @param version of the deal then
 * @param externalId to be added to the deal
 * @param says what the row says
 * @param before the values of what would be changed
 * @param after the same afterwards
 * @param cells of a refused row
 */
record StagedRow(
        long line,
        RowVerdict verdict,
        @Nullable String key,
        @Nullable String thing,
        long version,
        String name,
        @Nullable String externalId,
        Map<DealField, Object> says,
        Map<DealField, Object> before,
        Map<DealField, Object> after,
        List<ImportRest.RowRefused> refusals,
        List<String> cells) {
    static StagedRow refused(FileRow row, List<ImportRest.RowRefused> why) {
        return new StagedRow(
                row.line(),
                RowVerdict.REFUSED,
                null,
                null,
                0,
                row.name(),
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                why,
                row.cells());
    }
}
