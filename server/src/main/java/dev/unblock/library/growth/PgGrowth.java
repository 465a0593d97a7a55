package dev.unblock.library.growth;

import dev.unblock.board.Board;
import dev.unblock.board.Deal;
import dev.unblock.board.Entry;
import dev.unblock.board.Meeting;
import dev.unblock.log.Projection;
import dev.unblock.store.DataErasure;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * Progress and help over all boards of a team; a read model. Facts that a board no longer shows are removed; the others
 * keep the time when they first occurred. Any thread.
 */
public final class PgGrowth implements Projection {
    public static final DataErasure ERASURE = new DataErasure(
            List.of("delete from replay_visit where member_id = $1", "delete from growth_mark where member_id = $1"),
            List.of(
                    "delete from replay_visit where board_id in (select id from board where team_id = $1)",
                    "delete from growth_board where team_id = $1"));

    /** Nobody reads longer lists. */
    private static final int MOST = 500;

    private final Pool pool;

    public PgGrowth(Pool pool) {
        this.pool = pool;
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public Future<Void> follow(String board, String team, List<Entry> entries, Board after) {
        BoardGrowth growth = BoardGrowth.of(after, entries);
        return pool.withTransaction(
                        sql -> head(sql, board, team, entries.getFirst().at(), after)
                                .compose(isNews ->
                                        isNews ? replace(sql, board, team, after, growth) : Future.succeededFuture()))
                .mapEmpty();
    }

    /** @return false if a later state of the board is stored already */
    private static Future<Boolean> head(SqlConnection sql, String board, String team, Instant begunAt, Board after) {
        Meeting meeting = after.meeting();
        Tuple values = Tuple.of(board, team, after.title(), begunAt.atOffset(ZoneOffset.UTC))
                .addValue(meeting == null ? null : meeting.plan().startsAt().atOffset(ZoneOffset.UTC))
                .addString(meeting == null ? null : meeting.plan().series())
                .addLong(after.seq());
        return sql.preparedQuery("""
                        insert into growth_board (board_id, team_id, title, begun_at, starts_at, series_id, seq)
                        values ($1, $2, $3, $4, $5, $6, $7)
                        on conflict (board_id) do update set title = excluded.title, starts_at = excluded.starts_at,
                          seq = excluded.seq where growth_board.seq <= excluded.seq""").execute(values).map(done -> done.rowCount() == 1);
    }

    private static Future<Void> replace(SqlConnection sql, String board, String team, Board after, BoardGrowth growth) {
        long seq = after.seq();
        return marks(sql, board, seq, growth.marks)
                .compose(done -> insert(
                        sql,
                        """
                        insert into help_given (board_id, kind, card_id, helper, helped, team_id, deal_id, deal_name,
                          words, at, seq)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                        on conflict (board_id, kind, card_id, helper, helped) do update set
                          deal_id = excluded.deal_id, deal_name = excluded.deal_name, words = excluded.words,
                          seq = excluded.seq""",
                        growth.helps.stream()
                                .map(it -> help(board, team, seq, it))
                                .toList()))
                .compose(done -> insert(
                        sql,
                        """
                        insert into deal_stage (board_id, deal_id, team_id, deal_name, owner, stage, seq)
                        values ($1, $2, $3, $4, $5, $6, $7)
                        on conflict (board_id, deal_id) do update set deal_name = excluded.deal_name,
                          owner = excluded.owner, stage = excluded.stage, seq = excluded.seq""",
                        BoardGrowth.staged(after).stream()
                                .map(it -> stage(board, team, seq, it))
                                .toList()))
                .compose(done -> clear(sql, "help_given", board, seq))
                .compose(done -> clear(sql, "deal_stage", board, seq));
    }

    /** The list of people is long but rarely changes: one statement that writes only the differences. */
    private static Future<Void> marks(SqlConnection sql, String board, long seq, List<BoardGrowth.Mark> marks) {
        String statement = """
                with mark as (
                  select distinct on (kind, member_id, card_id) told.*
                    from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[]) with ordinality
                      as told (kind, member_id, card_id, words, at, place)
                    join member m on m.id = member_id and m.deleted_at is null
                    order by kind, member_id, card_id, place),
                gone as (
                  delete from growth_mark old where board_id = $1 and not exists (
                    select from mark
                      where (mark.kind, mark.member_id, mark.card_id) = (old.kind, old.member_id, old.card_id)))
                insert into growth_mark (board_id, kind, member_id, card_id, words, at, seq)
                  select $1, kind, member_id, card_id, words, at, $7 from mark
                  on conflict (board_id, kind, member_id, card_id) do update set words = excluded.words,
                    seq = excluded.seq where growth_mark.words <> excluded.words""";
        Tuple values = Tuple.of(board)
                .addArrayOfString(marks.stream().map(it -> it.kind().name()).toArray(String[]::new))
                .addArrayOfString(marks.stream().map(BoardGrowth.Mark::member).toArray(String[]::new))
                .addArrayOfString(marks.stream().map(BoardGrowth.Mark::card).toArray(String[]::new))
                .addArrayOfString(marks.stream().map(BoardGrowth.Mark::words).toArray(String[]::new))
                .addArrayOfOffsetDateTime(marks.stream()
                        .map(it -> it.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addLong(seq);
        return sql.preparedQuery(statement).execute(values).mapEmpty();
    }

    private static Tuple help(String board, String team, long seq, BoardGrowth.Help it) {
        Deal deal = it.deal();
        return Tuple.of(board, it.kind().name(), it.card().id(), it.helper(), it.helped(), team)
                .addString(deal == null ? null : deal.id())
                .addString(deal == null ? "" : deal.name())
                .addString(it.card().text().text())
                .addOffsetDateTime(it.at().atOffset(ZoneOffset.UTC))
                .addLong(seq);
    }

    private static Tuple stage(String board, String team, long seq, Deal deal) {
        String stage = Objects.requireNonNull(deal.facts().stage(), "staged");
        return Tuple.of(board, deal.id(), team, deal.name(), deal.owner(), stage)
                .addLong(seq);
    }

    private static Future<Void> insert(SqlConnection sql, String statement, List<Tuple> rows) {
        return rows.isEmpty()
                ? Future.succeededFuture()
                : sql.preparedQuery(statement).executeBatch(rows).mapEmpty();
    }

    private static Future<Void> clear(SqlConnection sql, String table, String board, long seq) {
        return sql.preparedQuery("delete from " + table + " where board_id = $1 and seq < $2")
                .execute(Tuple.of(board, seq))
                .mapEmpty();
    }

    /** Counted once a day, as going back and forth in a replay is one replay. */
    public Future<Void> replayed(String board, String member, Instant at) {
        LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        return pool.preparedQuery("""
                        insert into replay_visit (board_id, member_id, day, at) values ($1, $2, $3, $4)
                        on conflict do nothing""")
                .execute(Tuple.of(board, member, day, at.atOffset(ZoneOffset.UTC)))
                .mapEmpty();
    }

    /** A member's progress since they joined this team. Each series has its own names for stages. */
    public Future<Growth> of(String team, String member, Instant joinedAt) {
        String sql = """
                select * from (
                  select k.kind, k.at, k.board_id, b.title, nullif(k.words, '') as words
                    from growth_mark k join growth_board b on b.board_id = k.board_id
                    where k.member_id = $2 and b.team_id = $1
                  union all
                  select 'REPLAYED', v.at, v.board_id, b.title, null
                    from replay_visit v join growth_board b on b.board_id = v.board_id
                    where v.member_id = $2 and b.team_id = $1
                  union all
                  select 'GUESSED', g.at, g.board_id, b.title, null
                    from guess g join growth_board b on b.board_id = g.board_id
                    where g.member_id = $2 and b.team_id = $1
                  union all
                  select 'STAGE_CHANGED', c.at, c.board_id, c.title, c.deal_name || ': ' || c.before || ' → ' || c.stage
                    from (
                      select s.*, b.title, coalesce(b.starts_at, b.begun_at) as at, lag(s.stage) over (
                          partition by s.deal_id, b.series_id order by coalesce(b.starts_at, b.begun_at), s.board_id) as before
                      from deal_stage s join growth_board b on b.board_id = s.board_id where s.team_id = $1) c
                    where c.owner = $2 and c.before <> c.stage) m
                order by at, kind, board_id limit $3""";
        return pool.preparedQuery(sql)
                .execute(Tuple.of(team, member, MOST))
                .map(rows -> Growth.of(
                        member, joinedAt, rows.stream().map(PgGrowth::mark).toList()));
    }

    private static Growth.GrowthMark mark(Row row) {
        return new Growth.GrowthMark(
                Growth.GrowthKind.valueOf(row.getString("kind")),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("board_id"),
                row.getString("title"),
                row.getString("words"));
    }

    /** Latest first. */
    public Future<List<HelpLine>> helpIn(String team) {
        return help("", Tuple.of(team, MOST));
    }

    /** What a member gave and received, latest first. */
    public Future<List<HelpLine>> helpOf(String team, String member) {
        return help(" and (h.helper = $3 or h.helped = $3)", Tuple.of(team, MOST, member));
    }

    private Future<List<HelpLine>> help(String also, Tuple values) {
        return pool.preparedQuery("""
                        select h.*, b.title from help_given h join growth_board b on b.board_id = h.board_id
                        where h.team_id = $1""" + also + " order by h.at desc, h.board_id, h.card_id, h.helped limit $2")
                .execute(values)
                .map(rows -> rows.stream().map(PgGrowth::help).toList());
    }

    private static HelpLine help(Row row) {
        String helped = row.getString("helped");
        return new HelpLine(
                HelpLine.HelpKind.valueOf(row.getString("kind")),
                row.getString("board_id"),
                row.getString("title"),
                row.getString("card_id"),
                row.getString("helper"),
                helped.isEmpty() ? null : helped,
                row.getString("deal_id"),
                row.getString("deal_name"),
                row.getString("words"),
                row.getOffsetDateTime("at").toInstant());
    }
}
