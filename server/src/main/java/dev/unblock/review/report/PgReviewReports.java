package dev.unblock.review.report;

import dev.unblock.deal.report.DealReport;
import dev.unblock.deal.report.PgDealReports;
import dev.unblock.log.Json;
import dev.unblock.people.PgRows;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reports of reviews. Any thread. */
public final class PgReviewReports {
    private static final Json<DealReport> REPORT = Json.of(DealReport.class);

    private final Pool pool;
    private final PgDealReports deals;

    public PgReviewReports(Pool pool, PgDealReports deals) {
        this.pool = pool;
        this.deals = deals;
    }

    /** A report that was kept. */
    record Kept(String version, DealReport report) {}

    /**
     * The figures of this moment; empty for a board whose deals are not the team's.
     *
     * @param previous board of the review before: changes are told since then
     */
    Future<Optional<DealReport>> read(String team, String board, @Nullable String previous, Instant now) {
        return feeds(team, board)
                .compose(feeds -> feeds
                        ? before(previous)
                                .compose(since -> deals.read(team, board, since.orElse(null), now))
                                .map(Optional::of)
                        : Future.succeededFuture(Optional.empty()));
    }

    /** Reads the figures of this moment and keeps them. */
    Future<Optional<Kept>> keep(String team, String board, @Nullable String previous, Instant now) {
        return read(team, board, previous, now)
                .compose(read -> read.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : keep(team, board, read.get()).map(Optional::of));
    }

    private Future<Kept> keep(String team, String board, DealReport report) {
        String body = REPORT.text(report);
        Kept kept = new Kept(hash(body), report);
        return pool.preparedQuery("""
                        insert into deal_report (board_id, version, team_id, taken_at, body)
                        select b.id, $2, b.team_id, $4, $5::text::json from board b where b.id = $1 and b.team_id = $3
                        on conflict (board_id, version) do nothing""")
                .execute(Tuple.of(board, kept.version, team, PgRows.time(report.at()), body))
                .map(kept);
    }

    Future<Optional<DealReport>> kept(String team, String board, String version) {
        return pool.preparedQuery(
                        "select body::text as body from deal_report where team_id = $1 and board_id = $2 and version = $3")
                .execute(Tuple.of(team, board, version))
                .map(rows -> PgRows.first(rows, row -> REPORT.stored(row.getString("body"))));
    }

    /** When the figures of the review before were read, else when it began. */
    private Future<Optional<Instant>> before(@Nullable String previous) {
        return previous == null
                ? Future.succeededFuture(Optional.empty())
                : pool.preparedQuery("""
                                select coalesce(
                                  (select max(taken_at) from deal_report where board_id = $1),
                                  (select coalesce(begun_at, starts_at) from review where board_id = $1)) as at""")
                        .execute(Tuple.of(previous))
                        .map(rows -> rows.stream().flatMap(PgReviewReports::at).findFirst());
    }

    private static Stream<Instant> at(Row row) {
        return Stream.ofNullable(PgRows.timeOrNull(row, "at"));
    }

    private Future<Boolean> feeds(String team, String board) {
        return pool.preparedQuery("select from board where id = $1 and team_id = $2 and not practice")
                .execute(Tuple.of(board, team))
                .map(rows -> rows.size() == 1);
    }

    private static String hash(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
