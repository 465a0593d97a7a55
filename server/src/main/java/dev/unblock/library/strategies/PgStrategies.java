package dev.unblock.library.strategies;

import dev.unblock.library.strategies.StrategyBook.Promise;
import dev.unblock.library.strategies.StrategyBook.Reused;
import dev.unblock.library.strategies.StrategyBook.Told;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The strategies of a team; another team's count as not found. Any thread. */
public final class PgStrategies {
    /** Nobody reads longer lists. */
    private static final int MOST = 500;

    private final Pool pool;

    PgStrategies(Pool pool) {
        this.pool = pool;
    }

    /** Latest first. */
    public Future<List<StrategyLine>> ofTeam(String team) {
        String sql = """
                select board_id, deal_id from strategy_talk where team_id = $1 and decided_seq is not null
                order by decided_at desc, board_id, deal_id limit $2""";
        return rows(
                        sql,
                        Tuple.of(team, MOST),
                        row -> new StrategyKey(row.getString("board_id"), row.getString("deal_id")))
                .compose(keys -> lines(team, keys));
    }

    /** Empty if the team has no such strategy. */
    public Future<Optional<PastStrategy>> of(String team, String id) {
        return StrategyKey.of(id)
                .map(key -> book(team, List.of(key)).map(book -> book.whole(key)))
                .orElse(Future.succeededFuture(Optional.empty()));
    }

    /** In the given order; strategies that no longer exist are left out. */
    public Future<List<StrategyLine>> lines(String team, List<StrategyKey> keys) {
        return book(team, keys)
                .map(book ->
                        keys.stream().flatMap(key -> book.line(key).stream()).toList());
    }

    private Future<StrategyBook> book(String team, List<StrategyKey> keys) {
        return reused(team, keys).compose(reused -> {
            String[] deals = texts(Stream.concat(
                    keys.stream().map(StrategyKey::deal), reused.stream().map(Reused::deal)));
            String[] boards = texts(Stream.concat(
                    keys.stream().map(StrategyKey::board), reused.stream().map(Reused::board)));
            Future<List<Told>> told = told(team, deals);
            Future<List<Promise>> promises = promises(team, boards);
            return Future.all(told, promises).map(done -> new StrategyBook(told.result(), promises.result(), reused));
        });
    }

    private Future<List<Told>> told(String team, String[] deals) {
        return rows("""
                select t.board_id, t.decided_seq, t.decided_at, t.body::text as body, b.title, b.at
                from strategy_talk t join strategy_board b on b.board_id = t.board_id
                where t.team_id = $1 and t.deal_id = any($2) order by b.at, t.board_id""", Tuple.of(team).addArrayOfString(deals), PgStrategies::told);
    }

    private static Told told(Row row) {
        var decidedAt = row.getOffsetDateTime("decided_at");
        return new Told(
                row.getString("board_id"),
                row.getString("title"),
                row.getOffsetDateTime("at").toInstant(),
                row.getLong("decided_seq"),
                decidedAt == null ? null : decidedAt.toInstant(),
                PgStrategyRecords.TALK.stored(row.getString("body")));
    }

    /** The follow-ups in their current state, on whichever board that is; in the order in which they were agreed. */
    private Future<List<Promise>> promises(String team, String[] boards) {
        return rows(
                """
                select p.root_board, p.deal_id, p.body::text as body from (
                  select distinct on (root_board, root_card) *,
                    min(added_at) over (partition by root_board, root_card) as agreed_at
                  from strategy_promise where team_id = $1 and root_board = any($2)
                  order by root_board, root_card, added_at desc, board_id) p
                where p.stands order by p.agreed_at, p.root_card""",
                Tuple.of(team).addArrayOfString(boards),
                row -> new Promise(
                        row.getString("root_board"),
                        row.getString("deal_id"),
                        PgStrategyRecords.FOLLOW_UP.stored(row.getString("body"))));
    }

    private Future<List<Reused>> reused(String team, List<StrategyKey> keys) {
        return rows(
                """
                select distinct r.board_id, r.deal_id, r.source_board, r.source_deal, b.at
                from strategy_reuse r join strategy_board b on b.board_id = r.board_id
                where r.team_id = $1 and r.source_board = any($2) and r.source_deal = any($3)
                order by b.at desc, r.board_id, r.deal_id""",
                Tuple.of(team)
                        .addArrayOfString(texts(keys.stream().map(StrategyKey::board)))
                        .addArrayOfString(texts(keys.stream().map(StrategyKey::deal))),
                row -> new Reused(
                        row.getString("board_id"),
                        row.getString("deal_id"),
                        new StrategyKey(row.getString("source_board"), row.getString("source_deal"))));
    }

    private static String[] texts(Stream<String> all) {
        return all.distinct().toArray(String[]::new);
    }

    private <T> Future<List<T>> rows(String sql, Tuple values, Function<Row, T> reading) {
        return pool.preparedQuery(sql)
                .execute(values)
                .map(rows -> rows.stream().map(reading).toList());
    }
}
