package dev.unblock.bench;

import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import dev.unblock.log.Appended;
import dev.unblock.log.PgLog;
import dev.unblock.store.Database;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** The third bare program: appends events to the same log, one statement after the other, and nothing else. */
final class Commits {
    private static final int[] BATCHES = {1, 10, 50, 256};
    private static final int PAUSE_MILLIS = 100;
    private static final long HIGHEST_MICROS = 60_000_000;

    private Commits() {}

    /** Prints a line for each batch size: events per second, and the duration of one statement. */
    static void measure(Vertx vertx, String url, double seconds, Report report) {
        Database database = Database.open(vertx, Databases.fresh(vertx, url)).await();
        PgLog log = new PgLog(database.pool());
        for (int batch : BATCHES) {
            measure(log, batch, seconds, report);
        }
        now(vertx, log, seconds, report);
        database.close().await();
    }

    private static void measure(PgLog log, int batch, double seconds, Report report) {
        String board = "bench" + batch;
        long epoch = create(log, board);
        Histogram micros = new Histogram(HIGHEST_MICROS, 3);
        long head = 1;
        long start = System.nanoTime();
        while (System.nanoTime() - start < seconds * 1e9) {
            append(log, board, epoch, head, batch, micros);
            head += batch;
        }
        report.commits(batch, (head - 1) / ((System.nanoTime() - start) / 1e9), micros);
    }

    /** One event from time to time, as on a board where people talk: the disk rests between commits. */
    private static void now(Vertx vertx, PgLog log, double seconds, Report report) {
        String board = "benchNow";
        long epoch = create(log, board);
        Histogram micros = new Histogram(HIGHEST_MICROS, 3);
        long events = Math.round(seconds * 1_000 / PAUSE_MILLIS);
        for (long head = 1; head <= events; head++) {
            vertx.timer(PAUSE_MILLIS, TimeUnit.MILLISECONDS).await();
            append(log, board, epoch, head, 1, micros);
        }
        report.commitNow(PAUSE_MILLIS, micros);
    }

    private static long create(PgLog log, String board) {
        log.create(board, "team", "actor", Instant.EPOCH, new Event.BoardOpened("Load", Language.EN))
                .await();
        return log.head(board).await().orElseThrow().epoch();
    }

    private static void append(PgLog log, String board, long epoch, long head, int batch, Histogram micros) {
        long sent = System.nanoTime();
        if (log.append(board, epoch, head, entries(head, batch)).await() != Appended.DONE) {
            throw new IllegalStateException("somebody else writes this board");
        }
        micros.recordValue((System.nanoTime() - sent) / 1_000);
    }

    private static List<Entry> entries(long head, int count) {
        List<Entry> entries = new ArrayList<>(count);
        for (int index = 1; index <= count; index++) {
            long seq = head + index;
            Event event = new Event.CardReworded(
                    "card00000001", Stamp.of(seq) + " the customer's finance team has not answered for two weeks");
            entries.add(new Entry(seq, Instant.EPOCH.plusSeconds(seq), "actor", "client000001", seq, null, event));
        }
        return entries;
    }
}
