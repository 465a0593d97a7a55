package dev.unblock.deal.imports;

import dev.unblock.deal.DealField;
import dev.unblock.deal.Folded;
import dev.unblock.people.TokenGenerator;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows that are customers. Awaits. */
final class PgAccountTarget implements PgTarget {
    private final Pool pool;
    private final TokenGenerator tokens;

    PgAccountTarget(Pool pool, TokenGenerator tokens) {
        this.pool = pool;
        this.tokens = tokens;
    }

    @Override
    public List<StagedRow> compare(List<FileRow> rows, Comparing with) {
        Map<String, Row> known = pool
                .preparedQuery("select id, folded, industry from account where team_id = $1 and folded = any($2)")
                .execute(Tuple.of(with.run().team())
                        .addArrayOfString(
                                rows.stream().map(it -> Folded.of(name(it))).toArray(String[]::new)))
                .await()
                .stream()
                .collect(Collectors.toMap(row -> row.getString("folded"), Function.identity()));
        return rows.stream()
                .map(row -> compare(row, known.get(Folded.of(name(row)))))
                .toList();
    }

    private static String name(FileRow row) {
        String name = row.text(DealField.ACCOUNT);
        return name == null ? "" : name;
    }

    private StagedRow compare(FileRow row, @Nullable Row known) {
        Map<DealField, Object> says = values(name(row), row.text(DealField.INDUSTRY));
        if (known == null) {
            return staged(row, RowVerdict.ADDED, tokens.id(), says, Map.of(), says);
        }
        String was = known.getString("industry");
        String industry = row.text(DealField.INDUSTRY);
        return industry == null || industry.equals(was)
                ? staged(row, RowVerdict.UNCHANGED, known.getString("id"), Map.of(), Map.of(), Map.of())
                : staged(
                        row,
                        RowVerdict.CHANGED,
                        known.getString("id"),
                        says,
                        values(null, was),
                        values(null, industry));
    }

    private static Map<DealField, Object> values(@Nullable String name, @Nullable String industry) {
        Map<DealField, Object> values = new EnumMap<>(DealField.class);
        if (name != null) {
            values.put(DealField.ACCOUNT, name);
        }
        if (industry != null) {
            values.put(DealField.INDUSTRY, industry);
        }
        return values;
    }

    private static StagedRow staged(
            FileRow row,
            RowVerdict verdict,
            String id,
            Map<DealField, Object> says,
            Map<DealField, Object> before,
            Map<DealField, Object> after) {
        String key = "account\n" + Folded.of(name(row));
        return new StagedRow(
                row.line(), verdict, key, id, 0, name(row), null, says, before, after, List.of(), List.of());
    }

    @Override
    public boolean lock(SqlClient sql, ImportRun run, ImportRest.ImportPreview preview) {
        Tuple values = Tuple.of(run.team(), run.id(), run.number());
        sql.preparedQuery("""
                        with mine as (select a.id from account a join deal_import_row r on r.thing = a.id
                          where a.team_id = $1 and r.import_id = $2 and r.run = $3 and r.verdict = 'CHANGED'
                          order by a.id for update of a)
                        select count(*) from mine""").execute(values).await();
        return sql.preparedQuery("""
                        select not exists (select from deal_import_row r
                          left join account a on a.team_id = $1 and a.id = r.thing
                          left join account o on o.team_id = $1 and r.key = 'account' || E'\\n' || o.folded
                          where r.import_id = $2 and r.run = $3 and (
                            (r.verdict = 'ADDED' and o.id is not null)
                            or (r.verdict in ('CHANGED', 'UNCHANGED') and a.id is null)
                            or (r.verdict = 'CHANGED' and a.industry is distinct from r.before ->> 'INDUSTRY'))
                        ) as is_same""").execute(values).await().iterator().next().getBoolean("is_same");
    }

    @Override
    public void write(SqlClient sql, ImportRun run, List<StagedRow> rows, Writing as) {
        JsonArray all = new JsonArray();
        rows.forEach(row -> all.add(new JsonObject()
                .put("id", row.thing())
                .put("name", row.name())
                .put("folded", Folded.of(row.name()))
                .put("industry", row.says().get(DealField.INDUSTRY))));
        sql.preparedQuery("""
                        insert into account (team_id, id, name, folded, industry, import_id)
                        select $1, a.id, a.name, a.folded, a.industry, $3
                        from jsonb_to_recordset($2::jsonb) as a(id text, name text, folded text, industry text)
                        on conflict (team_id, id) do update set industry = excluded.industry""").execute(Tuple.of(run.team(), all, run.id())).await();
    }

    @Override
    public ImportRest.UndoCounts undo(SqlClient sql, ImportRun run, List<StagedRow> rows, Writing as, Kept kept) {
        Set<String> removed = back(sql, run, rows, RowVerdict.ADDED, """
                delete from account a using deal_import_row r
                where a.team_id = $1 and r.import_id = $2 and r.run = $3 and r.line = any($4) and a.id = r.thing
                  and a.industry is not distinct from r.after ->> 'INDUSTRY'
                  and not exists (select from deal d where d.team_id = a.team_id and d.account_id = a.id)
                returning a.id""");
        Set<String> restored = back(sql, run, rows, RowVerdict.CHANGED, """
                update account a set industry = r.before ->> 'INDUSTRY' from deal_import_row r
                where a.team_id = $1 and r.import_id = $2 and r.run = $3 and r.line = any($4) and a.id = r.thing
                  and a.industry is not distinct from r.after ->> 'INDUSTRY'
                returning a.id""");
        List<StagedRow> staying = rows.stream()
                .filter(row -> !removed.contains(String.valueOf(row.thing()))
                        && !restored.contains(String.valueOf(row.thing())))
                .toList();
        staying.forEach(row ->
                kept.row(row, row.after().keySet().stream().map(DealField::name).toList()));
        return new ImportRest.UndoCounts(restored.size(), removed.size(), staying.size());
    }

    private static Set<String> back(
            SqlClient sql, ImportRun run, List<StagedRow> rows, RowVerdict verdict, String statement) {
        Long[] lines = rows.stream()
                .filter(row -> row.verdict() == verdict)
                .map(StagedRow::line)
                .toArray(Long[]::new);
        return sql
                .preparedQuery(statement)
                .execute(Tuple.of(run.team(), run.id(), run.number()).addArrayOfLong(lines))
                .await()
                .stream()
                .map(row -> row.getString("id"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void tidy(SqlClient sql, ImportRun run, ImportRest.ImportPreview preview) {
        // a file of customers adds nothing besides
    }
}
