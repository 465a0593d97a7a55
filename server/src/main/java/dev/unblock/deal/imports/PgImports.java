package dev.unblock.deal.imports;

import static dev.unblock.people.PgRows.time;

import dev.unblock.people.PgRows;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The imports of the teams and how far they are. Awaits. */
final class PgImports {
    /** Files that a team may have open at a time. */
    static final int OPEN = 5;

    /** An import that was not confirmed by then is given up. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final int LISTED = 200;

    private static final String IS_OPEN =
            "i.team_id = $1 and i.at > $2 and i.state in ('READING', 'PREVIEWED', 'WRITING')";

    private final Pool pool;
    private final InstantSource clock;

    PgImports(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Files that the team has open. */
    long open(String team) {
        return pool.preparedQuery("select count(*) as open from deal_import i where " + IS_OPEN)
                .execute(Tuple.of(team, time(clock.instant().minus(KEPT))))
                .await()
                .iterator()
                .next()
                .getLong("open");
    }

    /** @return false if the team has too many open files */
    boolean add(String team, String id, String by, String fileName, ImportChoices choices) {
        return PgRows.inTurn(
                        pool,
                        "imports of " + team,
                        sql -> sql.preparedQuery("""
                        insert into deal_import (id, team_id, by_member, file_name, at, state, choices, worked_at)
                        select $2, t.id, $3, $4, $5, 'READING', $6, $5 from team t where t.id = $1 and
                          (select count(*) from deal_import i where i.team_id = $1 and i.at > $7
                            and i.state in ('READING', 'PREVIEWED', 'WRITING')) < $8""")
                                .execute(Tuple.of(team, id, by, fileName, time(clock.instant()))
                                        .addJsonObject(JsonObject.mapFrom(choices))
                                        .addOffsetDateTime(time(clock.instant().minus(KEPT)))
                                        .addInteger(OPEN))
                                .map(rows -> rows.rowCount() == 1))
                .await();
    }

    Optional<Import> of(String team, String id) {
        return pool.preparedQuery("select * from deal_import where team_id = $1 and id = $2")
                .execute(Tuple.of(team, id))
                .map(rows -> PgRows.first(rows, PgImports::read))
                .await();
    }

    /** Latest first. */
    List<Import> all(String team) {
        return pool.preparedQuery("""
                        select * from deal_import where team_id = $1 and state <> 'CANCELLED'
                        order by at desc, id limit $2""")
                .execute(Tuple.of(team, LISTED))
                .map(rows -> PgRows.all(rows, PgImports::read))
                .await();
    }

    /**
     * Goes on to another state, if it is still in one of these.
     *
     * @return false if it is not
     */
    boolean move(ImportRun run, List<ImportState> from, ImportState to) {
        return move(pool, run, from, to);
    }

    boolean move(SqlClient sql, ImportRun run, List<ImportState> from, ImportState to) {
        return sql.preparedQuery("""
                                update deal_import set state = $4, worked_at = $5, reason = null, arguments = '{}', done = 0
                                where id = $1 and run = $2 and state = any($3)""")
                        .execute(Tuple.of(run.id(), run.number())
                                .addArrayOfString(from.stream().map(Enum::name).toArray(String[]::new))
                                .addString(to.name())
                                .addOffsetDateTime(time(clock.instant())))
                        .await()
                        .rowCount()
                == 1;
    }

    /**
     * Begins another preview.
     *
     * @param choices null: as they are
     */
    boolean readAgain(ImportRun run, List<ImportState> from, @Nullable ImportChoices choices) {
        return pool.preparedQuery("""
                                update deal_import set state = 'READING', run = run + 1, done = 0, worked_at = $5,
                                  reason = null, arguments = '{}', choices = coalesce($4, choices)
                                where id = $1 and run = $2 and state = any($3)""")
                        .execute(Tuple.of(run.id(), run.number())
                                .addArrayOfString(from.stream().map(Enum::name).toArray(String[]::new))
                                .addJsonObject(choices == null ? null : JsonObject.mapFrom(choices))
                                .addOffsetDateTime(time(clock.instant())))
                        .await()
                        .rowCount()
                == 1;
    }

    /** @throws GivenUp if somebody has cancelled it or begun anew */
    void progress(ImportRun run, ImportState in, int done, int total) {
        int known = pool.preparedQuery("""
                        update deal_import set done = $4, total = $5, worked_at = $6
                        where id = $1 and run = $2 and state = $3""")
                .execute(Tuple.of(run.id(), run.number(), in.name(), done, total, time(clock.instant())))
                .await()
                .rowCount();
        if (known == 0) {
            throw new GivenUp();
        }
    }

    void previewed(ImportRun run, ImportRest.ImportPreview preview) {
        pool.preparedQuery("""
                        update deal_import set state = 'PREVIEWED', preview = $3, worked_at = $4
                        where id = $1 and run = $2 and state = 'READING'""")
                .execute(Tuple.of(run.id(), run.number(), JsonObject.mapFrom(preview), time(clock.instant())))
                .await();
    }

    void fail(ImportRun run, String reason, List<String> arguments) {
        pool.preparedQuery("""
                        update deal_import set reason = $3, arguments = $4, worked_at = $5,
                          state = case state when 'UNDOING' then 'DONE' else 'FAILED' end
                        where id = $1 and run = $2 and state in ('READING', 'WRITING', 'UNDOING')""")
                .execute(Tuple.of(run.id(), run.number(), reason)
                        .addArrayOfString(arguments.toArray(String[]::new))
                        .addOffsetDateTime(time(clock.instant())))
                .await();
    }

    /** Gives up what nobody has confirmed. */
    void removeOld() {
        pool.preparedQuery(
                        "delete from deal_import where at < $1 and state not in ('DONE', 'UNDOING', 'UNDONE', 'WRITING')")
                .execute(Tuple.of(time(clock.instant().minus(KEPT))))
                .await();
    }

    static Import read(Row row) {
        Instant at = PgRows.time(row, "at");
        return new Import(
                row.getString("id"),
                row.getString("team_id"),
                row.getString("by_member"),
                row.getString("file_name"),
                at,
                ImportState.valueOf(row.getString("state")),
                as(row, "choices", ImportChoices.class),
                row.getInteger("run"),
                row.getInteger("done"),
                row.getInteger("total"),
                row.getString("reason"),
                List.of(row.getArrayOfStrings("arguments")),
                as(row, "preview", ImportRest.ImportPreview.class),
                PgRows.time(row, "worked_at"),
                PgRows.timeOrNull(row, "confirmed_at"),
                PgRows.timeOrNull(row, "undone_at"),
                row.getString("undone_by"),
                as(row, "undone", ImportRest.UndoCounts.class));
    }

    private static <T> @Nullable T as(Row row, String column, Class<T> type) {
        JsonObject json = row.getJsonObject(column);
        return json == null ? null : json.mapTo(type);
    }
}
