package dev.unblock.deal.imports;

import dev.unblock.deal.imports.ImportRest.ImportFailure;
import dev.unblock.deal.money.Currencies;
import dev.unblock.deal.reading.table.Unreadable;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Member;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Imports as they are told, and what can be done with them now. Awaits. */
final class OpenImports {
    /** A server that works on an import says so after each batch; one that is silent for so long has stopped. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final PgImports imports;
    private final PgImportFiles files;
    private final ImportWorker worker;
    private final InstantSource clock;

    OpenImports(PgImports imports, PgImportFiles files, ImportWorker worker, InstantSource clock) {
        this.imports = imports;
        this.files = files;
        this.worker = worker;
        this.clock = clock;
    }

    Import of(Member member, String id) {
        return imports.of(member.team().id(), id).orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }

    /** Gives up what nobody has confirmed for a day. */
    void removeOld() {
        worker.later(() -> {
            imports.removeOld();
            files.removeCopies(clock.instant().minus(PgImports.KEPT));
        });
    }

    /** Before a file is taken that could not be kept. */
    void checkRoom(String team) {
        if (imports.open(team) >= PgImports.OPEN) {
            throw Refused.because(ProblemCode.LIMIT_EXCEEDED);
        }
    }

    boolean isInterrupted(Import it) {
        return switch (it.state()) {
            case READING, WRITING, UNDOING -> it.workedAt().plus(SILENCE).isBefore(clock.instant());
            case PREVIEWED, DONE, UNDONE, CANCELLED, FAILED -> false;
        };
    }

    /** States from which the file can be read again. */
    List<ImportState> readableFrom(Import it) {
        List<ImportState> states =
                new ArrayList<>(List.of(ImportState.READING, ImportState.PREVIEWED, ImportState.FAILED));
        if (isInterrupted(it) && it.state() == ImportState.WRITING) {
            states.add(ImportState.WRITING);
        }
        return states;
    }

    List<ImportState> undoableFrom(Import it) {
        return isInterrupted(it) && it.state() == ImportState.UNDOING
                ? List.of(ImportState.UNDOING)
                : List.of(ImportState.DONE);
    }

    ImportRest.ImportItem item(Import it) {
        ImportRest.ImportPreview preview = it.preview();
        return new ImportRest.ImportItem(
                it.id(),
                it.fileName(),
                it.by(),
                it.at(),
                state(it),
                preview == null ? null : preview.content(),
                preview == null ? null : preview.counts(),
                it.confirmedAt(),
                it.undoneAt(),
                it.undoneBy(),
                it.undone());
    }

    private ImportState state(Import it) {
        return !isInterrupted(it)
                ? it.state()
                : it.state() == ImportState.UNDOING ? ImportState.DONE : ImportState.FAILED;
    }

    ImportRest.ImportDetail detail(Import it) {
        String reason = it.reason();
        boolean isBroken = ImportFailure.BROKEN.name().equals(reason);
        boolean isUnreadable = reason != null && !isBroken;
        ImportRest.ImportItem item = item(it);
        return new ImportRest.ImportDetail(
                item,
                it.done(),
                it.total(),
                it.run(),
                failure(it, isUnreadable, isBroken),
                reason == null || isBroken ? null : Unreadable.Reason.valueOf(reason),
                it.arguments(),
                item.state() == ImportState.FAILED && files.isKept(it.id()),
                it.said(),
                it.state() == ImportState.READING ? null : it.preview());
    }

    private @Nullable ImportFailure failure(Import it, boolean isUnreadable, boolean isBroken) {
        if (isUnreadable) {
            return ImportFailure.UNREADABLE;
        }
        return isBroken ? ImportFailure.BROKEN : isInterrupted(it) ? ImportFailure.INTERRUPTED : null;
    }

    ImportChoices checked(ImportChoices said) {
        if (said.currency() != null && !Currencies.isKnown(said.currency())) {
            throw Refused.field("currency", "Must be a currency by its ISO 4217 code, e.g. CNY.");
        }
        if (said.zone() != null) {
            try {
                ZoneId.of(said.zone());
            } catch (DateTimeException unknown) {
                throw Refused.field("zone", "Must be the name of a time zone, such as Asia/Shanghai.");
            }
        }
        Set<Object> fields = new HashSet<>();
        for (ImportChoices.ColumnSaid column : said.allColumns()) {
            boolean isKnown = column.currency() == null || Currencies.isKnown(column.currency());
            if (!isKnown || (column.field() != null && !fields.add(column.field()))) {
                throw Refused.field("columns", "Each field has one column, each currency a code of ISO 4217.");
            }
        }
        return said;
    }
}
