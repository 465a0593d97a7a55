package dev.unblock.deal.imports;

import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** Whether the deals of an import are still those that were previewed. Awaits. */
final class PgDealLocks {
    /** Each tells whether there is a row that would be another one by now. */
    private static final List<String> OTHERWISE = List.of("""
            select exists (select from deal_import_row r left join deal d on d.team_id = $1 and d.id = r.thing
              where r.import_id = $2 and r.run = $3 and r.verdict in ('CHANGED', 'UNCHANGED')
                and (d.id is null or d.version <> r.version)) as is_so""", """
            select exists (select from deal_import_row r join deal d on d.team_id = $1
                and d.folded_name = split_part(r.key, E'\\n', 2)
              left join account a on a.team_id = d.team_id and a.id = d.account_id
              where r.import_id = $2 and r.run = $3 and r.verdict = 'ADDED' and r.key like 'name%'
                and split_part(r.key, E'\\n', 3) = coalesce(a.folded, '')) as is_so""");

    private PgDealLocks() {}

    /** All of them at once in one order, so that two who lock several never wait for each other. */
    static boolean lock(SqlClient sql, ImportRun run, String system) {
        sql.preparedQuery("""
                        with mine as (select d.id from deal d join deal_import_row r on r.thing = d.id
                          where d.team_id = $1 and r.import_id = $2 and r.run = $3 and r.verdict = 'CHANGED'
                          order by d.id for update of d)
                        select count(*) from mine""").execute(values(run)).await();
        boolean hasNewIds = isSo(sql, """
                select exists (select from deal_import_row r join deal_external e on e.team_id = $1
                    and e.system = $4 and e.external_id = r.external_id
                  where r.import_id = $2 and r.run = $3 and r.verdict in ('ADDED', 'CHANGED')) as is_so""", values(run).addString(system));
        return !hasNewIds && OTHERWISE.stream().noneMatch(it -> isSo(sql, it, values(run)));
    }

    private static Tuple values(ImportRun run) {
        return Tuple.of(run.team(), run.id(), run.number());
    }

    private static boolean isSo(SqlClient sql, String question, Tuple values) {
        return sql.preparedQuery(question)
                .execute(values)
                .await()
                .iterator()
                .next()
                .getBoolean("is_so");
    }
}
