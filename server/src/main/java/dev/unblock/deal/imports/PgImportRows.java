package dev.unblock.deal.imports;

import dev.unblock.deal.DealField;
import dev.unblock.deal.deals.StoredValues;
import dev.unblock.people.PgRows;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a file until they are written, and what they have changed. Awaits. */
final class PgImportRows {
    private final SqlClient sql;

    PgImportRows(SqlClient sql) {
        this.sql = sql;
    }

    /** A row as it is shown; {@code kept} fields were not taken back. */
    record Shown(StagedRow row, boolean again, List<DealField> kept) {}

    /** Which of these keys earlier rows have. */
    Set<String> known(ImportRun run, Collection<String> keys) {
        return sql
                .preparedQuery("""
                        select key from deal_import_row
                        where import_id = $1 and run = $2 and key = any($3)""")
                .execute(Tuple.of(run.id(), run.number()).addArrayOfString(keys.toArray(String[]::new)))
                .await()
                .stream()
                .map(row -> row.getString("key"))
                .collect(Collectors.toUnmodifiableSet());
    }

    void add(ImportRun run, List<StagedRow> rows) {
        JsonArray all = new JsonArray();
        rows.forEach(row -> all.add(json(row)));
        sql.preparedQuery("""
                        insert into deal_import_row (import_id, run, line, verdict, key, thing, version, name, external_id,
                          says, before, after, refusals, cells)
                        select $1, $2, r.* from jsonb_to_recordset($3::jsonb) as r(line bigint, verdict text, key text,
                          thing text, version bigint, name text, external_id text, says jsonb, before jsonb, after jsonb,
                          refusals jsonb, cells text[])""").execute(Tuple.of(run.id(), run.number(), all)).await();
    }

    /** PostgreSQL stores no character 0. */
    private static JsonObject json(StagedRow row) {
        return new JsonObject()
                .put("line", row.line())
                .put("verdict", row.verdict().name())
                .put("key", row.key())
                .put("thing", row.thing())
                .put("version", row.version())
                .put("name", row.name())
                .put("external_id", row.externalId())
                .put("says", StoredValues.json(row.says()))
                .put("before", StoredValues.json(row.before()))
                .put("after", StoredValues.json(row.after()))
                .put(
                        "refusals",
                        new JsonArray(row.refusals().stream()
                                .map(it -> JsonObject.mapFrom(new ImportRest.RowRefused(
                                        it.field(), plain(it.column()), plain(it.text()), it.reason(), it.arguments())))
                                .toList()))
                .put(
                        "cells",
                        new JsonArray(
                                row.cells().stream().map(PgImportRows::plain).toList()));
    }

    private static String plain(String text) {
        return text.replace("\0", "");
    }

    void remove(ImportRun run) {
        sql.preparedQuery("delete from deal_import_row where import_id = $1 and run = $2")
                .execute(Tuple.of(run.id(), run.number()))
                .await();
    }

    /** Marks what is otherwise than in the preview before, and removes that. */
    void compareWithEarlier(ImportRun run) {
        // the database must know that there are many rows by now, or it looks through them for each one
        sql.query("analyze deal_import_row").execute().await();
        sql.preparedQuery("select max(run) as run from deal_import_row where import_id = $1 and run < $2")
                .execute(Tuple.of(run.id(), run.number()))
                .map(rows -> rows.iterator().next().getInteger("run"))
                .compose(earlier -> earlier == null ? Future.succeededFuture() : compare(run, earlier))
                .await();
    }

    private Future<Void> compare(ImportRun run, int earlier) {
        return sql.preparedQuery("""
                        update deal_import_row r set again = true from deal_import_row e
                        where r.import_id = $1 and r.run = $2 and e.import_id = $1 and e.run = $3 and e.line = r.line
                          and (e.verdict, e.version) is distinct from (r.verdict, r.version)""")
                .execute(Tuple.of(run.id(), run.number(), earlier))
                .compose(marked -> sql.preparedQuery("delete from deal_import_row where import_id = $1 and run < $2")
                        .execute(Tuple.of(run.id(), run.number())))
                .mapEmpty();
    }

    ImportRest.ImportCounts counts(ImportRun run) {
        Row row = sql.preparedQuery("""
                        select count(*) filter (where verdict = 'ADDED') as added,
                          count(*) filter (where verdict = 'CHANGED') as changed,
                          count(*) filter (where verdict = 'UNCHANGED') as unchanged,
                          count(*) filter (where verdict = 'REFUSED') as refused,
                          count(*) filter (where again) as again
                        from deal_import_row where import_id = $1 and run = $2""")
                .execute(Tuple.of(run.id(), run.number()))
                .await()
                .iterator()
                .next();
        return new ImportRest.ImportCounts(
                row.getInteger("added"),
                row.getInteger("changed"),
                row.getInteger("unchanged"),
                row.getInteger("refused"),
                row.getInteger("again"));
    }

    /** Rows after that line with one of these verdicts, in their order. */
    List<Shown> after(ImportRun run, long line, Collection<RowVerdict> verdicts, @Nullable Only only, int most) {
        return sql.preparedQuery("""
                        select * from deal_import_row
                        where import_id = $1 and run = $2 and line > $3 and verdict = any($4)
                          and ($5::text is null or ($5 = 'AGAIN' and again) or ($5 = 'KEPT' and kept <> '{}'))
                        order by line limit $6""")
                .execute(Tuple.of(run.id(), run.number(), line)
                        .addArrayOfString(verdicts.stream().map(Enum::name).toArray(String[]::new))
                        .addString(PgRows.name(only))
                        .addInteger(most))
                .map(rows -> PgRows.all(rows, PgImportRows::shown))
                .await();
    }

    /** Rows that are shown by what has become of them. */
    enum Only {
        AGAIN,
        KEPT
    }

    void keep(ImportRun run, StagedRow row, List<String> fields) {
        sql.preparedQuery("update deal_import_row set kept = $4 where import_id = $1 and run = $2 and line = $3")
                .execute(Tuple.of(run.id(), run.number(), row.line()).addArrayOfString(fields.toArray(String[]::new)))
                .await();
    }

    private static Shown shown(Row row) {
        return new Shown(
                new StagedRow(
                        row.getLong("line"),
                        RowVerdict.valueOf(row.getString("verdict")),
                        row.getString("key"),
                        row.getString("thing"),
                        row.getLong("version"),
                        row.getString("name"),
                        row.getString("external_id"),
                        StoredValues.read(row.getJsonObject("says")),
                        StoredValues.read(row.getJsonObject("before")),
                        StoredValues.read(row.getJsonObject("after")),
                        row.getJsonArray("refusals").stream()
                                .map(it -> ((JsonObject) it).mapTo(ImportRest.RowRefused.class))
                                .toList(),
                        List.of(row.getArrayOfStrings("cells"))),
                row.getBoolean("again"),
                Arrays.stream(row.getArrayOfStrings("kept"))
                        .map(DealField::valueOf)
                        .toList());
    }
}
