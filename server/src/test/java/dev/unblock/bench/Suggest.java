package dev.unblock.bench;

import dev.unblock.store.Database;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * Suggestions among ten thousand past obstacles in two languages: latency through the public API, and the effect on a
 * live board at the same time.
 */
final class Suggest {
    static final int BOARDS = 20;
    static final int DEALS = 10;
    static final int OBSTACLES = 50;

    private static final int ASKED = 400;
    private static final double EDITS = 10;
    private static final String[] ENGLISH =
            ("budget finance legal contract pilot rollout security review customer quarter price discount champion "
                            + "sponsor procurement integration timeline renewal risk approval delivery training warranty")
                    .split(" ");
    private static final String[] CHINESE =
            "预算 财务 法务 合同 试点 上线 安全 评审 客户 季度 价格 折扣 支持者 采购 集成 进度 续约 风险 审批 交付 培训 质保".split(" ");

    private final House house;
    private final Crowd crowd;
    private final Report report;
    private final double seconds;

    Suggest(House house, Crowd crowd, Report report, double seconds) {
        this.house = house;
        this.crowd = crowd;
        this.report = report;
        this.seconds = seconds;
    }

    void measure(Vertx vertx, String database) {
        for (int board = 0; board < BOARDS; board++) {
            int first = board * DEALS * OBSTACLES;
            house.decide(house.newBoard(), DEALS, OBSTACLES, at -> text(first + at));
        }
        long start = System.nanoTime();
        awaitLearned(vertx, database);
        double learned = (System.nanoTime() - start) / 1e9;
        house.suggest(text(1));
        Histogram micros = new Histogram(60_000_000L, 3);
        for (int asked = 0; asked < ASKED; asked++) {
            long asking = System.nanoTime();
            house.suggest(text(1_000_000 + asked));
            micros.recordValue((System.nanoTime() - asking) / 1_000);
        }
        report.line(
                "| suggestions among %,d past obstacles | p50 %.1f ms, p99 %.1f ms | read in %.0f s behind the log |",
                BOARDS * DEALS * OBSTACLES,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                learned);
        beside();
    }

    /** A busy board without and with one suggestion per second for each of five writers. */
    private void beside() {
        List<Seat> seats = house.gather(1, 50);
        crowd.steady(seats, EDITS, seconds, 1);
        Meter.Figures alone = crowd.steady(seats, EDITS, 0, 2 * seconds);
        Thread asking = Thread.startVirtualThread(this::askOn);
        Meter.Figures beside = crowd.steady(seats, EDITS, 0, 2 * seconds);
        asking.interrupt();
        report.line(
                "| 1 board × 50, 10 edits/s, beside 5 suggestions/s | p50 %.2f ms, p99 %.2f ms | alone p50 %.2f ms,"
                        + " p99 %.2f ms: × %.2f, × %.2f |",
                beside.p50(),
                beside.p99(),
                alone.p50(),
                alone.p99(),
                beside.p50() / alone.p50(),
                beside.p99() / alone.p99());
        seats.forEach(Seat::close);
    }

    private void askOn() {
        for (int asked = 0; !Thread.currentThread().isInterrupted(); asked++) {
            house.suggest(text(2_000_000 + asked));
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static void awaitLearned(Vertx vertx, String url) {
        Database database = Database.open(vertx, url).await();
        String sql = "select count(vector) as read from strategy_obstacle";
        while (database.pool().query(sql).execute().await().iterator().next().getLong("read")
                < (long) BOARDS * DEALS * OBSTACLES) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        database.close().await();
    }

    /** A different sentence for each number, every other one in Chinese. */
    private static String text(int number) {
        boolean isChinese = number % 2 == 0;
        String[] words = isChinese ? CHINESE : ENGLISH;
        long[] mix = {number * 0x9E3779B97F4A7C15L};
        String all = String.join(
                isChinese ? "" : " ",
                IntStream.range(0, 6)
                        .mapToObj(word -> {
                            mix[0] = mix[0] * 6364136223846793005L + 1442695040888963407L;
                            return words[(int) ((mix[0] >>> 33) % words.length)];
                        })
                        .toList());
        return String.format(Locale.ROOT, "%s %d", all, number);
    }
}
