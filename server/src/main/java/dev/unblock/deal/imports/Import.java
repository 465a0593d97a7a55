package dev.unblock.deal.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is stored.
 *
 * @param run counts its previews
 * @param done rows that were read or written, of {@code total}
 * @param reason why it failed, and {@code arguments} what the reason mentions
 */
record Import(
        String id,
        String team,
        String by,
        String fileName,
        Instant at,
        ImportState state,
        @Nullable ImportChoices choices,
        int run,
        int done,
        int total,
        @Nullable String reason,
        List<String> arguments,
        ImportRest.@Nullable ImportPreview preview,
        Instant workedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        ImportRest.@Nullable UndoCounts undone) {
    ImportRun thisRun() {
        return new ImportRun(team, id, run);
    }

    ImportChoices said() {
        return choices == null ? ImportChoices.NONE : choices;
    }
}
