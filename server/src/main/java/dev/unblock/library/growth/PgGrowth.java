package dev.unblock.library.growth;

import dev.unblock.board.Deal;
import dev.unblock.board.Meeting;
import dev.unblock.store.BoardRow;
import dev.unblock.store.BoardTable;
import dev.unblock.store.ColumnType;
import dev.unblock.store.DataErasure;
import dev.unblock.store.ReadModel;
import dev.unblock.store.Told;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Progress and help over all boards of a team; a read model. Facts that a board no longer shows are removed; the others
 * keep the time when they first occurred. Any thread.
 */
public final class PgGrowth extends ReadModel {
    public static final DataErasure ERASURE = new DataErasure(
            List.of("delete from replay_visit where member_id = $1", "delete from growth_mark where member_id = $1"),
            List.of(
                    "delete from replay_visit where board_id in (select id from board where team_id = $1)",
                    "delete from growth_board where team_id = $1"),
            List.of("delete from replay_visit where board_id = $1", "delete from growth_board where board_id = $1"));

    /** Nobody reads longer lists. */
    private static final int MOST = 500;

    private static final BoardTable BOARD = BoardTable.named("growth_board")
            .value("team_id", ColumnType.TEXT)
            .value("title", ColumnType.TEXT)
            .value("starts_at", ColumnType.TIME)
            .value("series_id", ColumnType.TEXT)
            .aside("begun_at", ColumnType.TIME, "coalesce(old.begun_at, told.begun_at)")
            .aside("seq", ColumnType.LONG)
            .declared();
    private static final BoardTable MARKS = BoardTable.named("growth_mark")
            .key("kind")
            .key("member_id")
            .key("card_id")
            .value("words", ColumnType.TEXT)
            .aside("at", ColumnType.TIME, "coalesce(old.at, told.at)")
            .aside("seq", ColumnType.LONG)
            .onlyIf("exists (select from member m where m.id = told.member_id and m.deleted_at is null)")
            .declared();
    private static final BoardTable HELPS = BoardTable.named("help_given")
            .key("kind")
            .key("card_id")
            .key("helper")
            .key("helped")
            .value("team_id", ColumnType.TEXT)
            .value("deal_id", ColumnType.TEXT)
            .value("deal_name", ColumnType.TEXT)
            .value("words", ColumnType.TEXT)
            .aside("at", ColumnType.TIME, "coalesce(old.at, told.at)")
            .aside("seq", ColumnType.LONG)
            .declared();
    private static final BoardTable STAGES = BoardTable.named("deal_stage")
            .key("deal_id")
            .value("team_id", ColumnType.TEXT)
            .value("deal_name", ColumnType.TEXT)
            .value("owner", ColumnType.TEXT)
            .value("stage", ColumnType.TEXT)
            .aside("seq", ColumnType.LONG)
            .declared();

    private final Pool pool;

    public PgGrowth(Pool pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    protected List<BoardTable> tables() {
        return List.of(BOARD, MARKS, HELPS, STAGES);
    }

    @Override
    protected Stream<BoardRow> rows(Told told) {
        BoardGrowth growth = BoardGrowth.of(told.after(), told.entries());
        return Stream.of(
                        Stream.of(head(told)),
                        growth.marks.stream().map(it -> mark(told, it)),
                        growth.helps.stream().map(it -> help(told, it)),
                        BoardGrowth.staged(told.after()).stream().map(it -> stage(told, it)))
                .flatMap(Function.identity());
    }

    private static BoardRow head(Told told) {
        Meeting meeting = told.after().meeting();
        return BOARD.row(
                told.board(),
                told.team(),
                told.after().title(),
                meeting == null ? null : meeting.plan().startsAt(),
                meeting == null ? null : meeting.plan().series(),
                told.begunAt(),
                told.after().seq());
    }

    private static BoardRow mark(Told told, BoardGrowth.Mark it) {
        return MARKS.row(
                told.board(),
                it.kind().name(),
                it.member(),
                it.card(),
                it.words(),
                it.at(),
                told.after().seq());
    }

    private static BoardRow help(Told told, BoardGrowth.Help it) {
        Deal deal = it.deal();
        return HELPS.row(
                told.board(),
                it.kind().name(),
                it.card().id(),
                it.helper(),
                it.helped(),
                told.team(),
                deal == null ? null : deal.id(),
                deal == null ? "" : deal.name(),
                it.card().text().text(),
                it.at(),
                told.after().seq());
    }

    private static BoardRow stage(Told told, Deal deal) {
        return STAGES.row(
                told.board(),
                deal.id(),
                told.team(),
                deal.name(),
                deal.owner(),
                Objects.requireNonNull(deal.facts().stage(), "staged"),
                told.after().seq());
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
