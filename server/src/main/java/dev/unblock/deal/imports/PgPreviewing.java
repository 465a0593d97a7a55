package dev.unblock.deal.imports;

import dev.unblock.board.Language;
import dev.unblock.deal.deals.Provenance;
import dev.unblock.deal.reading.RowReader;
import dev.unblock.deal.reading.Summing;
import dev.unblock.deal.reading.mapping.ColumnLabels;
import dev.unblock.deal.reading.mapping.Mapping;
import dev.unblock.deal.reading.mapping.MappingNotes;
import dev.unblock.deal.reading.mapping.Proposal;
import dev.unblock.deal.reading.mapping.Survey;
import dev.unblock.deal.reading.table.Table;
import dev.unblock.deal.reading.table.TableReader;
import dev.unblock.deal.reading.table.Unreadable;
import dev.unblock.deal.stages.PgStages;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.people.Member;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.team.PgPeople;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads a file and compares it with what the team has. Changes nothing of the team's. Awaits. */
final class PgPreviewing {
    private final Pool pool;
    private final PgImports imports;
    private final PgImportFiles files;
    private final PgMappings mappings;
    private final PgPeople people;
    private final Function<ImportContent, PgTarget> targets;
    private final TokenGenerator tokens;
    private final InstantSource clock;
    private final TableReader reader = new TableReader(ColumnLabels::isKnown);

    PgPreviewing(
            Pool pool,
            PgImports imports,
            PgImportFiles files,
            PgPeople people,
            Function<ImportContent, PgTarget> targets,
            TokenGenerator tokens,
            InstantSource clock) {
        this.pool = pool;
        this.imports = imports;
        this.files = files;
        this.mappings = new PgMappings(pool);
        this.people = people;
        this.targets = targets;
        this.tokens = tokens;
        this.clock = clock;
    }

    void read(ImportRun run) {
        Import it = imports.of(run.team(), run.id()).orElseThrow(GivenUp::new);
        switch (reader.open(files.copy(run.id()), it.said().shape())) {
            case Unreadable(var reason, var arguments) -> {
                imports.fail(run, reason.name(), arguments);
                if (!isCorrectable(reason)) {
                    files.remove(run.id());
                }
            }
            case Table table -> read(run, it, table);
        }
    }

    /** Whether the file may be a table if people say how it is to be read. */
    private static boolean isCorrectable(Unreadable.Reason reason) {
        return switch (reason) {
            case NOT_TEXT, BROKEN_QUOTES, TOO_MANY_COLUMNS, CELL_TOO_LONG, NO_SUCH_SHEET, NO_SUCH_LINE -> true;
            case EMPTY,
                    HEADER_ONLY,
                    TOO_LARGE,
                    TOO_MANY_ROWS,
                    PDF,
                    IMAGE,
                    OLD_EXCEL,
                    PROTECTED,
                    OTHER_ARCHIVE,
                    WEB_PAGE,
                    PACKED_TOO_TIGHTLY,
                    DAMAGED,
                    OUT_OF_REACH -> false;
        };
    }

    private void read(ImportRun run, Import it, Table table) {
        imports.progress(run, ImportState.READING, 0, table.rows());
        Survey survey = new Survey(table);
        table.read(survey::add);
        String fingerprint = Mapping.fingerprint(table.columns());
        ImportChoices said = it.said();
        ImportChoices all = said.orAs(mappings.of(run.team(), fingerprint));
        List<Member> members = people.members(run.team()).await().stream()
                .filter(Member::active)
                .toList();
        Proposal proposal = new Proposal(table.columns(), survey, currency(it, all, members));
        Mapping mapping = ImportMapping.of(proposal, all.allColumns(), said.columns() != null);
        ImportContent content = all.content() == null ? ImportContent.of(mapping) : all.content();
        Mapping read = content.only(mapping);
        Pass pass = new Pass(run, table, content, read, all, members);
        Summing summing = new Summing(read, survey);
        StageTexts stages = pass.run(summing);
        if (!pass.contested.isEmpty()) {
            new PgImportRows(pool).remove(run);
            summing = new Summing(read, survey);
            stages = pass.run(summing);
        }
        PgImportRows rows = new PgImportRows(pool);
        rows.compareWithEarlier(run);
        imports.previewed(
                run,
                new ImportRest.ImportPreview(
                        content,
                        ImportAnswers.shape(table.shape()),
                        ImportAnswers.columns(read, summing.summary()),
                        ImportAnswers.notes(MappingNotes.of(read, survey), content),
                        stages.told(),
                        pass.owners.told(),
                        fingerprint,
                        ImportAnswers.tag(pass.pipeline),
                        all.systemName(),
                        rows.counts(run)));
    }

    /** One reading of all rows. */
    private final class Pass {
        final Set<String> contested = new HashSet<>();
        final Pipeline pipeline;
        OwnerTexts owners;
        private final ImportRun run;
        private final Table table;
        private final ImportContent content;
        private final Mapping mapping;
        private final ImportChoices choices;
        private final List<Member> members;

        Pass(
                ImportRun run,
                Table table,
                ImportContent content,
                Mapping mapping,
                ImportChoices choices,
                List<Member> members) {
            this.run = run;
            this.table = table;
            this.content = content;
            this.mapping = mapping;
            this.choices = choices;
            this.members = members;
            owners = new OwnerTexts(members, choices.allOwners());
            pipeline = PgStages.of(pool, run.team()).await();
        }

        StageTexts run(Summing summing) {
            StageTexts stages = new StageTexts(pipeline, choices.allStages(), tokens::id);
            owners = new OwnerTexts(members, choices.allOwners());
            PgTarget.Comparing with = new PgTarget.Comparing(
                    run,
                    content,
                    new RowResolver(stages, owners),
                    stages,
                    Provenance.file(clock.instant(), "", run.id()),
                    choices.systemName(),
                    contested,
                    new HashSet<>());
            RowReader rows = new RowReader(mapping, table.shape().format(), zone(choices), content.needed());
            RowBatches batches = new RowBatches(
                    targets.apply(content),
                    with,
                    new PgImportRows(pool),
                    done -> imports.progress(run, ImportState.READING, done, table.rows()));
            table.read(row -> {
                FileRow read = new FileRow(row, rows.read(row));
                summing.add(read.read());
                batches.add(read);
            });
            batches.finish();
            return stages;
        }
    }

    private static ZoneId zone(ImportChoices choices) {
        return choices.zone() == null ? ZoneOffset.UTC : ZoneId.of(choices.zone());
    }

    /** That in which the team has most deals, or the usual one of the language of who imports. */
    private String currency(Import it, ImportChoices choices, List<Member> members) {
        if (choices.currency() != null) {
            return choices.currency();
        }
        boolean isChinese = members.stream().anyMatch(one -> one.id().equals(it.by()) && one.language() == Language.ZH);
        return pool.preparedQuery("""
                        select currency from deal where team_id = $1 and currency is not null
                        group by currency order by count(*) desc, currency limit 1""").execute(Tuple.of(it.team())).await().stream()
                .map(row -> row.getString("currency"))
                .findFirst()
                .orElse(isChinese ? "CNY" : "USD");
    }
}
