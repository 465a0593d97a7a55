package dev.unblock.library.strategies;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Meeting;
import dev.unblock.board.Origin;
import dev.unblock.board.PublicView;
import dev.unblock.board.Source;
import dev.unblock.log.Json;
import dev.unblock.log.Projection;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The read model of strategies: what each board contributes. Any thread. */
public final class PgStrategyRecords implements Projection {
    static final Json<DealDiscussion> TALK = Json.of(DealDiscussion.class);
    static final Json<StrategyFollowUp> FOLLOW_UP = Json.of(StrategyFollowUp.class);

    private final Pool pool;

    PgStrategyRecords(Pool pool) {
        this.pool = pool;
    }

    @Override
    public String name() {
        return "strategies";
    }

    @Override
    public Future<Void> follow(String board, String team, List<Entry> entries, Board after) {
        PublicView shown = PublicView.of(after);
        Map<String, Entry> decisions = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.event() instanceof Event.DecisionMade it) {
                decisions.put(it.deal(), entry);
            }
        }
        return pool.withTransaction(
                        sql -> head(sql, board, team, entries.getFirst().at(), after)
                                .compose(isNews ->
                                        isNews ? write(sql, board, team, shown, decisions) : Future.succeededFuture()))
                .mapEmpty();
    }

    /** @return false if a later state of the board is stored already */
    private static Future<Boolean> head(SqlConnection sql, String board, String team, Instant begunAt, Board now) {
        Meeting meeting = now.meeting();
        Tuple values = Tuple.of(board, team, now.title(), begunAt.atOffset(ZoneOffset.UTC))
                .addValue(meeting == null ? null : meeting.plan().startsAt().atOffset(ZoneOffset.UTC))
                .addLong(now.seq());
        return sql.preparedQuery("""
                        insert into strategy_board (board_id, team_id, title, at, seq)
                        values ($1, $2, $3, coalesce($5::timestamptz, $4::timestamptz), $6)
                        on conflict (board_id) do update set title = excluded.title,
                          at = coalesce($5::timestamptz, strategy_board.at), seq = excluded.seq
                        where strategy_board.seq <= excluded.seq""").execute(values).map(done -> done.rowCount() == 1);
    }

    private static Future<Void> write(
            SqlConnection sql, String board, String team, PublicView shown, Map<String, Entry> decisions) {
        List<DealDiscussion> talks = DealDiscussion.on(shown);
        return all(
                        sql,
                        """
                        insert into strategy_talk (board_id, deal_id, team_id, decided_seq, decided_at, body)
                        values ($1, $2, $3, $5, $6, $7::text::json)
                        on conflict (board_id, deal_id) do update set
                          decided_seq = case when $4 then coalesce($5, strategy_talk.decided_seq) end,
                          decided_at = case when $4 then coalesce($6, strategy_talk.decided_at) end,
                          body = excluded.body""",
                        talks.stream()
                                .map(it -> talk(board, team, it, decisions.get(it.deal())))
                                .toList())
                .compose(done -> gone(sql, board, talks))
                .compose(done -> clear(sql, "strategy_promise", board))
                .compose(done -> all(sql, """
                        insert into strategy_promise
                          (board_id, card_id, team_id, root_board, root_card, deal_id, added_at, stands, body)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text::json)""", promises(board, team, shown)))
                .compose(done -> clear(sql, "strategy_reuse", board))
                .compose(done -> all(sql, """
                        insert into strategy_reuse (board_id, card_id, team_id, deal_id, source_board, source_deal)
                        values ($1, $2, $3, $4, $5, $6)""", reuses(board, team, shown)))
                .compose(done -> obstacles(sql, board, team, talks));
    }

    private static Tuple talk(String board, String team, DealDiscussion it, @Nullable Entry decision) {
        boolean isStrategy = it.hasStrategy();
        return Tuple.of(board, it.deal(), team, isStrategy)
                .addLong(isStrategy && decision != null ? decision.seq() : null)
                .addOffsetDateTime(
                        isStrategy && decision != null ? decision.at().atOffset(ZoneOffset.UTC) : null)
                .addString(TALK.text(it));
    }

    /** After a decision was withdrawn, the deal may not have been discussed at all. */
    private static Future<Void> gone(SqlConnection sql, String board, List<DealDiscussion> talks) {
        return sql.preparedQuery("delete from strategy_talk where board_id = $1 and deal_id <> all($2)")
                .execute(Tuple.of(board)
                        .addArrayOfString(
                                talks.stream().map(DealDiscussion::deal).toArray(String[]::new)))
                .mapEmpty();
    }

    /** Includes follow-ups that are hidden or withdrawn, because they mark the card on an earlier board as over. */
    private static List<Tuple> promises(String board, String team, PublicView shown) {
        List<Tuple> rows = new ArrayList<>();
        for (Card card : shown.board().cards().values()) {
            if (card.kind() instanceof Kind.FollowUp it) {
                Origin origin = it.origin();
                var line = new StrategyFollowUp(card.text().text(), it.assignee(), it.due(), it.outcome());
                rows.add(Tuple.of(
                                board,
                                card.id(),
                                team,
                                origin == null ? board : origin.board(),
                                origin == null ? card.id() : origin.card())
                        .addString(card.deal() == null && origin != null ? origin.deal() : card.deal())
                        .addOffsetDateTime(card.at().atOffset(ZoneOffset.UTC))
                        .addBoolean(shown.stands(card))
                        .addString(FOLLOW_UP.text(line)));
            }
        }
        return rows;
    }

    private static List<Tuple> reuses(String board, String team, PublicView shown) {
        List<Tuple> rows = new ArrayList<>();
        shown.cards().forEach(card -> {
            Source source = card.kind() instanceof Kind.Solution it ? it.source() : null;
            if (source != null && card.deal() != null) {
                rows.add(Tuple.of(board, card.id(), team, card.deal(), source.board(), source.deal()));
            }
        });
        return rows;
    }

    /** Keeps the vectors of unchanged texts. */
    private static Future<Void> obstacles(SqlConnection sql, String board, String team, List<DealDiscussion> talks) {
        List<Tuple> rows = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (DealDiscussion talk : talks) {
            for (StrategyObstacle it : talk.met()) {
                rows.add(Tuple.of(board, it.card(), talk.deal(), team, it.text()));
                kept.add(it.card());
            }
        }
        return sql.preparedQuery("delete from strategy_obstacle where board_id = $1 and card_id <> all($2)")
                .execute(Tuple.of(board).addArrayOfString(kept.toArray(String[]::new)))
                .compose(done -> all(sql, """
                        insert into strategy_obstacle (board_id, card_id, deal_id, team_id, text, born)
                        values ($1, $2, $3, $4, $5, pg_current_xact_id()::text::bigint)
                        on conflict (board_id, card_id) do update
                          set text = excluded.text, deal_id = excluded.deal_id, vector = null, born = excluded.born
                        where (strategy_obstacle.text, strategy_obstacle.deal_id) <> (excluded.text, excluded.deal_id)""", rows));
    }

    private static Future<Void> clear(SqlConnection sql, String table, String board) {
        return sql.preparedQuery("delete from " + table + " where board_id = $1")
                .execute(Tuple.of(board))
                .mapEmpty();
    }

    private static Future<Void> all(SqlConnection sql, String statement, List<Tuple> rows) {
        return rows.isEmpty()
                ? Future.succeededFuture()
                : sql.preparedQuery(statement).executeBatch(rows).mapEmpty();
    }
}
