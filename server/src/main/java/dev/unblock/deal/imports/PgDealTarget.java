package dev.unblock.deal.imports;

import dev.unblock.deal.DealField;
import dev.unblock.deal.deals.Deal;
import dev.unblock.deal.deals.PgDealBatch;
import dev.unblock.deal.deals.Revision;
import dev.unblock.deal.reading.value.Refusal;
import dev.unblock.deal.stages.PgStages;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.deal.stages.Stage;
import dev.unblock.people.TokenGenerator;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows that are deals. Awaits. */
final class PgDealTarget implements PgTarget {
    private final Pool pool;
    private final PgDealBatch deals;
    private final TokenGenerator tokens;

    PgDealTarget(Pool pool, PgDealBatch deals, TokenGenerator tokens) {
        this.pool = pool;
        this.deals = deals;
        this.tokens = tokens;
    }

    /** @param externalId null if the file has none, or the deal has it already */
    private record Meant(
            FileRow row,
            String key,
            List<String> deals,
            @Nullable String externalId) {}

    @Override
    public List<StagedRow> compare(List<FileRow> rows, Comparing with) {
        List<Meant> meant = meant(rows, with);
        Map<String, Deal> known = deals.of(
                        pool,
                        with.run().team(),
                        meant.stream().flatMap(it -> it.deals.stream()).toList())
                .await();
        return meant.stream().map(it -> compare(it, known, with)).toList();
    }

    private List<Meant> meant(List<FileRow> rows, Comparing with) {
        List<String> ids = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.text(DealField.EXTERNAL_ID)).stream())
                .toList();
        String team = with.run().team();
        Map<String, String> byId = PgDealMatches.byExternalId(pool, team, with.system(), ids);
        List<FileRow> unknown = rows.stream()
                .filter(row -> !byId.containsKey(Objects.requireNonNullElse(row.text(DealField.EXTERNAL_ID), "")))
                .toList();
        Map<String, List<String>> byName = PgDealMatches.byName(
                pool,
                team,
                unknown.stream().map(FileRow::name).distinct().toList(),
                ids.isEmpty() ? null : with.system());
        List<Meant> all = new ArrayList<>();
        for (FileRow row : rows) {
            String id = row.text(DealField.EXTERNAL_ID);
            List<String> same =
                    byName.getOrDefault(PgDealMatches.nameKey(row.name(), row.text(DealField.ACCOUNT)), List.of());
            if (id == null) {
                all.add(new Meant(row, PgDealMatches.nameKey(row.name(), row.text(DealField.ACCOUNT)), same, null));
            } else if (byId.containsKey(id)) {
                all.add(new Meant(row, PgDealMatches.idKey(id), List.of(Objects.requireNonNull(byId.get(id))), null));
            } else {
                all.add(new Meant(row, PgDealMatches.idKey(id), claim(same, with), id));
            }
        }
        return all;
    }

    /** A deal that has no id in that system yet, if only this row can mean it. */
    private static List<String> claim(List<String> same, Comparing with) {
        if (same.size() != 1 || with.contested().contains(same.getFirst())) {
            return List.of();
        }
        if (!with.claimed().add(same.getFirst())) {
            with.contested().add(same.getFirst());
        }
        return same;
    }

    private StagedRow compare(Meant it, Map<String, Deal> known, Comparing with) {
        if (it.deals.size() > 1) {
            return it.row.refused(DealField.NAME, Refusal.because(Refusal.Reason.SEVERAL_DEALS, it.deals.size()));
        }
        Map<DealField, Object> says = with.resolver().says(it.row).orElse(null);
        if (says == null) {
            return it.row.refused(DealField.STAGE, Refusal.because(Refusal.Reason.TOO_MANY_STAGES, Stage.MOST));
        }
        Deal now = it.deals.isEmpty() ? null : known.get(it.deals.getFirst());
        return now == null ? added(it, says, with) : changed(it, now, says, with);
    }

    private StagedRow added(Meant it, Map<DealField, Object> says, Comparing with) {
        Deal blank = Deal.blank(tokens.id(), with.by().at());
        Revision revision =
                FileDeal.revise(blank, says, with.by(), with.stages().pipeline());
        return new StagedRow(
                it.row.line(),
                RowVerdict.ADDED,
                it.key,
                blank.id(),
                0,
                it.row.name(),
                it.externalId == null ? it.row.text(DealField.EXTERNAL_ID) : it.externalId,
                says,
                Map.of(),
                FileDeal.changed(revision.deal().values(), blank.values()),
                List.of(),
                List.of());
    }

    private static StagedRow changed(Meant it, Deal now, Map<DealField, Object> says, Comparing with) {
        Revision revision = FileDeal.revise(now, says, with.by(), with.stages().pipeline());
        Map<DealField, Object> before =
                FileDeal.changed(now.values(), revision.deal().values());
        Map<DealField, Object> after = FileDeal.changed(revision.deal().values(), now.values());
        boolean isSame = before.isEmpty() && after.isEmpty() && it.externalId == null;
        return new StagedRow(
                it.row.line(),
                isSame ? RowVerdict.UNCHANGED : RowVerdict.CHANGED,
                it.key,
                now.id(),
                now.version(),
                it.row.name(),
                it.externalId,
                isSame ? Map.of() : says,
                before,
                after,
                List.of(),
                List.of());
    }

    @Override
    public boolean lock(SqlClient sql, ImportRun run, ImportRest.ImportPreview preview) {
        boolean isSame = PgDealLocks.lock(sql, run, preview.system());
        Pipeline now = PgStages.of(sql, run.team()).await();
        return isSame && ImportAnswers.tag(now).equals(preview.pipeline());
    }

    @Override
    public void write(SqlClient sql, ImportRun run, List<StagedRow> rows, Writing as) {
        Map<String, Deal> known = deals.of(sql, run.team(), things(rows)).await();
        List<Revision> revisions = new ArrayList<>();
        Map<String, String> externals = new HashMap<>();
        for (StagedRow row : rows) {
            String id = Objects.requireNonNull(row.thing());
            Deal now = row.verdict() == RowVerdict.ADDED
                    ? Deal.blank(id, as.by().at())
                    : Objects.requireNonNull(known.get(id));
            revisions.add(FileDeal.revise(now, row.says(), as.by(), as.pipeline()));
            if (row.externalId() != null) {
                externals.put(id, row.externalId());
            }
        }
        List<Revision> changing =
                revisions.stream().filter(it -> !it.statements().isEmpty()).toList();
        deals.write(sql, run.team(), changing, as.by(), as.reason(), run.id()).await();
        deals.addExternalIds(sql, run.team(), as.system(), externals).await();
    }

    private static List<String> things(List<StagedRow> rows) {
        return rows.stream()
                .flatMap(it -> Optional.ofNullable(it.thing()).stream())
                .collect(Collectors.toList());
    }

    @Override
    public ImportRest.UndoCounts undo(SqlClient sql, ImportRun run, List<StagedRow> rows, Writing as, Kept kept) {
        return new PgDealUndo(sql, deals).undo(run, rows, as, kept);
    }

    @Override
    public void tidy(SqlClient sql, ImportRun run, ImportRest.ImportPreview preview) {
        PgDealUndo.removeUnused(sql, run, preview);
    }
}
