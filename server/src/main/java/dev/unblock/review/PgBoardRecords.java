package dev.unblock.review;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.board.Meeting;
import dev.unblock.board.MeetingEvent;
import dev.unblock.board.Plan;
import dev.unblock.board.PublicView;
import dev.unblock.log.Json;
import dev.unblock.log.Projection;
import dev.unblock.review.asks.AskLine;
import dev.unblock.review.deals.DealRecord;
import dev.unblock.review.followups.AgreedFollowUp;
import dev.unblock.review.followups.FollowUpLine;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The read model behind the lists over all boards: follow-ups, deals, requests to executives. All rows of one board are
 * replaced each time. Any thread.
 */
public final class PgBoardRecords implements Projection {
    public static final Json<FollowUpLine> FOLLOW_UP = Json.of(FollowUpLine.class);
    public static final Json<DealRecord> DEAL = Json.of(DealRecord.class);
    public static final Json<AskLine> ASK = Json.of(AskLine.class);

    private final Pool pool;

    public PgBoardRecords(Pool pool) {
        this.pool = pool;
    }

    @Override
    public String name() {
        // 2: follow-ups are due on days; 3: boards have a time of change; 4: reviews have start and end times
        return "board-records-4";
    }

    @Override
    public Future<Void> follow(String board, String team, List<Entry> entries, Board after) {
        return keep(board, team, entries.getFirst().at(), entries.getLast().at(), after, entries);
    }

    /**
     * For a reader who does not wait until the entries arrive here.
     *
     * @param begunAt used only for a board that is not stored yet
     */
    Future<Void> keep(String board, String team, Instant begunAt, Instant changedAt, Board now) {
        return keep(board, team, begunAt, changedAt, now, List.of());
    }

    /** @param begunAt used only for a board that is not stored yet */
    private Future<Void> keep(
            String board, String team, Instant begunAt, Instant changedAt, Board now, List<Entry> entries) {
        PublicView shown = PublicView.of(now);
        return pool.withTransaction(sql -> head(sql, board, team, begunAt, changedAt, now)
                        .compose(isNews -> isNews ? replace(sql, board, team, shown) : Future.succeededFuture())
                        .compose(kept -> held(sql, board, entries)))
                .mapEmpty();
    }

    /** Also if a later state of the board is stored already, because only the events tell these times. */
    private static Future<Void> held(SqlConnection sql, String board, List<Entry> entries) {
        OffsetDateTime started = null;
        OffsetDateTime closed = null;
        for (Entry entry : entries) {
            if (entry.event() instanceof MeetingEvent.ReviewStarted) {
                started = entry.at().atOffset(ZoneOffset.UTC);
            } else if (entry.event() instanceof MeetingEvent.ReviewClosed) {
                closed = entry.at().atOffset(ZoneOffset.UTC);
            }
        }
        return started == null && closed == null
                ? Future.succeededFuture()
                : sql.preparedQuery("""
                                update board_record set started_at = coalesce($2, started_at),
                                  closed_at = coalesce($3, closed_at) where board_id = $1""")
                        .execute(Tuple.of(board, started, closed))
                        .mapEmpty();
    }

    /** @return false if a later state of the board is stored already */
    private static Future<Boolean> head(
            SqlConnection sql, String board, String team, Instant begunAt, Instant changedAt, Board now) {
        Meeting meeting = now.meeting();
        Plan plan = meeting == null ? null : meeting.plan();
        Tuple values = Tuple.of(board, team, now.title(), begunAt.atOffset(ZoneOffset.UTC))
                .addValue(plan == null ? null : plan.startsAt().atOffset(ZoneOffset.UTC))
                .addValue(plan == null ? null : plan.minutes())
                .addArrayOfString(
                        plan == null
                                ? new String[0]
                                : plan.attendees().stream()
                                        .map(Plan.Attendee::member)
                                        .toArray(String[]::new))
                .addLong(now.seq())
                .addOffsetDateTime(changedAt.atOffset(ZoneOffset.UTC));
        return sql.preparedQuery("""
                        insert into board_record
                          (board_id, team_id, title, begun_at, starts_at, minutes, attendees, seq, changed_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                        on conflict (board_id) do update set title = excluded.title, starts_at = excluded.starts_at,
                          minutes = excluded.minutes, attendees = excluded.attendees, seq = excluded.seq,
                          changed_at = excluded.changed_at
                        where board_record.seq <= excluded.seq""").execute(values).map(done -> done.rowCount() == 1);
    }

    private static Future<Void> replace(SqlConnection sql, String board, String team, PublicView shown) {
        return clear(sql, "follow_up", board)
                .compose(done -> clear(sql, "deal_record", board))
                .compose(done -> clear(sql, "executive_ask", board))
                .compose(done -> insert(
                        sql,
                        """
                        insert into follow_up (board_id, card_id, team_id, root_board, root_card, added_at, stands,
                          assignee, deal_id, due, open, body)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::text::json)""",
                        AgreedFollowUp.on(board, shown).stream()
                                .map(it -> followUp(team, it))
                                .toList()))
                .compose(done -> insert(
                        sql,
                        "insert into deal_record (board_id, deal_id, team_id, body) values ($1, $2, $3, $4::text::json)",
                        DealRecord.on(shown).stream()
                                .map(it -> Tuple.of(board, it.deal(), team, DEAL.text(it)))
                                .toList()))
                .compose(done -> insert(
                        sql,
                        """
                        insert into executive_ask (board_id, card_id, team_id, added_at, waits, body)
                        values ($1, $2, $3, $4, $5, $6::text::json)""",
                        shown.cards()
                                .flatMap(card ->
                                        AskLine.of(board, shown, card).stream().map(it -> ask(team, it, card.at())))
                                .toList()));
    }

    private static Future<Void> clear(SqlConnection sql, String table, String board) {
        return sql.preparedQuery("delete from " + table + " where board_id = $1")
                .execute(Tuple.of(board))
                .mapEmpty();
    }

    private static Future<Void> insert(SqlConnection sql, String statement, List<Tuple> rows) {
        return rows.isEmpty()
                ? Future.succeededFuture()
                : sql.preparedQuery(statement).executeBatch(rows).mapEmpty();
    }

    private static Tuple followUp(String team, AgreedFollowUp it) {
        FollowUpLine line = it.line();
        return Tuple.of(line.board(), line.card(), team, it.rootBoard(), it.rootCard())
                .addOffsetDateTime(it.addedAt().atOffset(ZoneOffset.UTC))
                .addBoolean(it.stands())
                .addString(line.assignee())
                .addString(line.deal())
                .addLocalDate(line.due())
                .addBoolean(line.outcome() == null)
                .addString(FOLLOW_UP.text(line));
    }

    private static Tuple ask(String team, AskLine it, Instant addedAt) {
        return Tuple.of(it.board(), it.card(), team, addedAt.atOffset(ZoneOffset.UTC))
                .addBoolean(it.answerable() && it.ask().answer() == null)
                .addString(ASK.text(it));
    }
}
