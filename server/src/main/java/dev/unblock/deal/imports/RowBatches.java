package dev.unblock.deal.imports;

import dev.unblock.deal.reading.value.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/** Compares and stores the rows of a file in batches, so that only one is in memory. Of one thread; awaits. */
final class RowBatches {
    /** Few statements for large files, and not much memory. */
    static final int SIZE = 1_000;

    private final PgTarget target;
    private final PgTarget.Comparing with;
    private final PgImportRows rows;
    private final IntConsumer progress;
    private final List<FileRow> batch = new ArrayList<>();
    private int done;

    RowBatches(PgTarget target, PgTarget.Comparing with, PgImportRows rows, IntConsumer progress) {
        this.target = target;
        this.with = with;
        this.rows = rows;
        this.progress = progress;
    }

    void add(FileRow row) {
        batch.add(row);
        if (batch.size() == SIZE) {
            finish();
        }
    }

    /** Stores what is left. */
    void finish() {
        if (batch.isEmpty()) {
            return;
        }
        List<StagedRow> staged = new ArrayList<>();
        List<FileRow> readable = new ArrayList<>();
        for (FileRow row : batch) {
            if (row.read().isRefused()) {
                staged.add(row.refused());
            } else {
                readable.add(row);
            }
        }
        staged.addAll(once(readable, target.compare(readable, with)));
        rows.add(with.run(), staged);
        done += batch.size();
        batch.clear();
        progress.accept(done);
    }

    /** Of rows that mean the same only the first counts. */
    private List<StagedRow> once(List<FileRow> read, List<StagedRow> compared) {
        List<String> keys = compared.stream()
                .flatMap(row -> Optional.ofNullable(row.key()).stream())
                .toList();
        Set<String> seen = new HashSet<>(rows.known(with.run(), keys));
        List<StagedRow> all = new ArrayList<>();
        for (int at = 0; at < compared.size(); at++) {
            StagedRow row = compared.get(at);
            FileRow file = Objects.requireNonNull(read.get(at));
            boolean isFirst = row.key() == null || seen.add(row.key());
            all.add(isFirst ? row : file.refused(with.content().needed(), Refusal.because(Refusal.Reason.TWICE)));
        }
        return all;
    }
}
