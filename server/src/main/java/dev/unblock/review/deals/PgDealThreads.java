package dev.unblock.review.deals;

import dev.unblock.review.PgBoardRecords;
import dev.unblock.review.deals.DealThread.DealWeek;
import dev.unblock.review.followups.FollowUpLine;
import dev.unblock.review.followups.PgFollowUps;
import dev.unblock.review.followups.PgFollowUps.Agreed;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The history of deals over all boards of a team. Any thread. */
public final class PgDealThreads {
    private static final int MOST = 500;

    /** A review counts from when it begins, a free board from when it was created. */
    private static final String AT = "coalesce(b.starts_at, b.begun_at)";

    private final Pool pool;
    private final PgFollowUps followUps;

    public PgDealThreads(Pool pool, PgFollowUps followUps) {
        this.pool = pool;
        this.followUps = followUps;
    }

    private record Week(String board, String title, Instant at, DealRecord record) {
        DealLine line() {
            return new DealLine(record.deal(), record.name(), record.owner(), record.facts(), board, at);
        }
    }

    /** Latest discussed first. */
    public Future<List<DealLine>> ofTeam(String team) {
        String sql =
                "select * from (select distinct on (d.deal_id) d.board_id, d.deal_id, d.body::text as body, b.title, "
                        + AT
                        + " as at from deal_record d join board_record b on b.board_id = d.board_id where d.team_id = $1"
                        + " order by d.deal_id, " + AT + " desc, d.board_id) latest order by at desc, deal_id limit $2";
        return weeks(sql, Tuple.of(team, MOST))
                .map(weeks -> weeks.stream().map(Week::line).toList());
    }

    /** Empty if the team has not discussed such a deal. */
    public Future<Optional<DealThread>> of(String team, String deal) {
        String sql = "select d.board_id, d.body::text as body, b.title, " + AT + " as at"
                + " from deal_record d join board_record b on b.board_id = d.board_id"
                + " where d.team_id = $1 and d.deal_id = $2 order by " + AT + " desc, d.board_id limit $3";
        return weeks(sql, Tuple.of(team, deal, MOST))
                .compose(weeks -> followUps.ofDeal(team, deal).map(agreed -> thread(weeks, agreed)));
    }

    private static Optional<DealThread> thread(List<Week> weeks, List<Agreed> agreed) {
        return weeks.stream().findFirst().map(latest -> {
            DealRecord now = latest.record;
            return new DealThread(
                    now.deal(),
                    now.name(),
                    now.owner(),
                    now.facts(),
                    weeks.stream().map(week -> told(week, agreed)).toList());
        });
    }

    private static DealWeek told(Week week, List<Agreed> agreed) {
        List<FollowUpLine> there = agreed.stream()
                .filter(it -> it.board().equals(week.board))
                .map(Agreed::line)
                .toList();
        return DealWeek.of(week.board, week.title, week.at, week.record, there);
    }

    private Future<List<Week>> weeks(String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .map(rows -> rows.stream().map(PgDealThreads::week).toList());
    }

    private static Week week(Row row) {
        return new Week(
                row.getString("board_id"),
                row.getString("title"),
                row.getOffsetDateTime("at").toInstant(),
                PgBoardRecords.DEAL.stored(row.getString("body")));
    }
}
