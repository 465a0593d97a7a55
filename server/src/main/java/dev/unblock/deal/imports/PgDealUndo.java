package dev.unblock.deal.imports;

import dev.unblock.deal.DealField;
import dev.unblock.deal.deals.ChangeSource;
import dev.unblock.deal.deals.Deal;
import dev.unblock.deal.deals.DealValues;
import dev.unblock.deal.deals.PgDealBatch;
import dev.unblock.deal.deals.Provenance;
import dev.unblock.deal.deals.Revision;
import dev.unblock.deal.stages.Pipeline;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes back what an import has made of deals. Awaits. */
final class PgDealUndo {
    private final SqlClient sql;
    private final PgDealBatch deals;

    PgDealUndo(SqlClient sql, PgDealBatch deals) {
        this.sql = sql;
        this.deals = deals;
    }

    ImportRest.UndoCounts undo(ImportRun run, List<StagedRow> rows, PgTarget.Writing as, PgTarget.Kept kept) {
        Map<String, Deal> now = locked(run, rows);
        Set<String> removed = remove(run, rows);
        List<Revision> restored = new ArrayList<>();
        int keeping = 0;
        for (StagedRow row : rows) {
            Deal deal = now.get(Objects.requireNonNull(row.thing()));
            if (deal == null || removed.contains(deal.id())) {
                continue;
            }
            if (row.verdict() == RowVerdict.ADDED) {
                keeping++;
                kept.row(row, names(row.after().keySet()));
                continue;
            }
            Set<DealField> back = restorable(deal, row, run, as.pipeline());
            Set<DealField> others = fields(row);
            others.removeAll(back);
            if (!others.isEmpty()) {
                keeping++;
                kept.row(row, names(others));
            }
            restored.add(Revision.of(deal, before(deal, row, back), as.by(), as.pipeline()));
        }
        List<Revision> changing =
                restored.stream().filter(it -> !it.statements().isEmpty()).toList();
        deals.write(sql, run.team(), changing, as.by(), as.reason(), null).await();
        unlink(run, rows, as.system());
        return new ImportRest.UndoCounts(changing.size(), removed.size(), keeping);
    }

    private Map<String, Deal> locked(ImportRun run, List<StagedRow> rows) {
        List<String> ids = rows.stream()
                .flatMap(it -> Optional.ofNullable(it.thing()).stream())
                .toList();
        sql.preparedQuery("select from deal where team_id = $1 and id = any($2) order by id for update")
                .execute(Tuple.of(run.team()).addArrayOfString(ids.toArray(String[]::new)))
                .await();
        return deals.of(sql, run.team(), ids).await();
    }

    /** Deals that only this import has named, and that nobody has changed since. */
    private Set<String> remove(ImportRun run, List<StagedRow> rows) {
        String[] added = rows.stream()
                .filter(it -> it.verdict() == RowVerdict.ADDED)
                .map(StagedRow::thing)
                .toArray(String[]::new);
        return sql.preparedQuery("""
                        delete from deal d where d.team_id = $1 and d.id = any($2) and d.version = 1 and not exists (
                          select from deal_mention n where n.team_id = d.team_id and n.deal_id = d.id)
                          and not exists (select from contact_change h where h.team_id = d.team_id and h.deal_id = d.id)
                        returning d.id""").execute(Tuple.of(run.team()).addArrayOfString(added)).await().stream()
                .map(row -> row.getString("id"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> names(Set<DealField> fields) {
        return fields.stream().map(DealField::name).toList();
    }

    private static Set<DealField> fields(StagedRow row) {
        Set<DealField> all = EnumSet.noneOf(DealField.class);
        all.addAll(row.before().keySet());
        all.addAll(row.after().keySet());
        return all;
    }

    /** Fields of which this import said the value last. */
    private static Set<DealField> restorable(Deal deal, StagedRow row, ImportRun run, Pipeline pipeline) {
        Set<DealField> back = EnumSet.noneOf(DealField.class);
        for (DealField field : fields(row)) {
            Provenance last = deal.said().get(field);
            boolean isOurs = last != null
                    && last.source() == ChangeSource.IMPORT
                    && run.id().equals(last.ref());
            boolean isThere = field != DealField.STAGE
                    || !(row.before().get(field) instanceof String stage)
                    || pipeline.of(stage).isPresent();
            if (isOurs && isThere) {
                back.add(field);
            }
        }
        return back;
    }

    private static DealValues before(Deal deal, StagedRow row, Set<DealField> back) {
        DealValues values = deal.values();
        for (DealField field : back) {
            values = values.with(field, row.before().get(field));
        }
        return values;
    }

    /** Deals that were there before lose the ids that the import gave them. */
    private void unlink(ImportRun run, List<StagedRow> rows, String system) {
        String[] ids = rows.stream()
                .filter(it -> it.verdict() == RowVerdict.CHANGED && it.externalId() != null)
                .map(StagedRow::externalId)
                .toArray(String[]::new);
        sql.preparedQuery("delete from deal_external where team_id = $1 and system = $2 and external_id = any($3)")
                .execute(Tuple.of(run.team(), system).addArrayOfString(ids))
                .await();
    }

    /** Customers and stages that the import added. */
    static void removeUnused(SqlClient sql, ImportRun run, ImportRest.ImportPreview preview) {
        sql.preparedQuery("""
                        delete from account a where a.team_id = $1 and a.import_id = $2 and a.industry is null
                          and not exists (select from deal d where d.team_id = a.team_id and d.account_id = a.id)""").execute(Tuple.of(run.team(), run.id())).await();
        String[] stages = preview.stages().stream()
                .filter(ImportRest.StageText::isNew)
                .map(ImportRest.StageText::stage)
                .toArray(String[]::new);
        sql.preparedQuery("""
                        delete from stage s where s.team_id = $1 and s.id = any($2)
                          and not exists (select from deal d where d.team_id = s.team_id and d.stage_id = s.id)""")
                .execute(Tuple.of(run.team()).addArrayOfString(stages))
                .await();
    }
}
