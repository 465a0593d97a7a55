package dev.unblock.deal.imports;

import io.vertx.sqlclient.DatabaseException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on imports, one after the other on a thread of its own: reading a large file takes a processor for seconds, and
 * the boards need the others. Any thread may ask.
 */
final class ImportWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    /** Most files are read and written within this; of a longer work people see the progress. */
    private static final long PATIENCE_SECONDS = 4;

    /** Somebody else was quicker, or two waited for each other. */
    private static final Set<String> CLASHES = Set.of("23505", "23503", "40001", "40P01");

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("imports").factory());

    private final PgImports imports;
    private final PgImportFiles files;
    private final PgPreviewing previewing;
    private final PgConfirming confirming;
    private final PgUndoing undoing;

    ImportWorker(
            PgImports imports,
            PgImportFiles files,
            PgPreviewing previewing,
            PgConfirming confirming,
            PgUndoing undoing) {
        this.imports = imports;
        this.files = files;
        this.previewing = previewing;
        this.confirming = confirming;
        this.undoing = undoing;
    }

    void read(ImportRun run) {
        work(run, () -> previewing.read(run));
    }

    void write(ImportRun run) {
        work(run, () -> {
            if (isWritten(run)) {
                files.remove(run.id());
            } else if (imports.readAgain(run, List.of(ImportState.WRITING), null)) {
                ImportRun next = new ImportRun(run.team(), run.id(), run.number() + 1);
                workNow(next, () -> previewing.read(next));
            }
        });
    }

    private boolean isWritten(ImportRun run) {
        try {
            return confirming.write(run);
        } catch (DatabaseException clash) {
            if (!CLASHES.contains(String.valueOf(clash.getSqlState()))) {
                throw clash;
            }
            LOG.info("an import is compared again: {}", clash.getMessage());
            return false;
        }
    }

    void undo(ImportRun run, String member, String reason) {
        work(run, () -> undoing.undo(run, member, reason));
    }

    /** Besides the imports. */
    void later(Runnable work) {
        try {
            thread.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException failure) {
                    LOG.warn("old imports could not be removed: {}", failure.toString());
                }
            });
        } catch (RejectedExecutionException stopped) {
            LOG.debug("the server stops");
        }
    }

    /** Waits for it, but not long. */
    private void work(ImportRun run, Runnable work) {
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> workNow(run, work), thread);
        try {
            done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException later) {
            LOG.debug("import {} goes on", run.id());
        } catch (ExecutionException | CancellationException failure) {
            LOG.warn("import {} failed", run.id(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void workNow(ImportRun run, Runnable work) {
        try {
            work.run();
        } catch (GivenUp somebodyElseDecided) {
            LOG.debug("import {} was given up", run.id());
        } catch (RuntimeException failure) {
            LOG.warn("import {} failed", run.id(), failure);
            imports.fail(run, ImportRest.ImportFailure.BROKEN.name(), List.of());
        }
    }

    /** What is being written is rolled back. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
