package dev.unblock.deal.deals;

import static dev.unblock.people.PgRows.time;

import dev.unblock.deal.stages.PgStages;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.people.PgRows;
import dev.unblock.people.TokenGenerator;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The deals of the teams, one by one, and what is said about them. Any thread. */
public final class PgDeals {
    private static final int PAGE = 500;

    private final Pool pool;
    private final TokenGenerator tokens;

    public PgDeals(Pool pool, TokenGenerator tokens) {
        this.pool = pool;
        this.tokens = tokens;
    }

    public Future<Optional<Deal>> of(String team, String id) {
        return pool.preparedQuery(PgDealRows.DEALS + "where d.team_id = $1 and d.id = $2")
                .execute(Tuple.of(team, id))
                .map(rows -> PgRows.first(rows, PgDealRows::deal));
    }

    /**
     * Changes a deal; changes of one deal are made one after the other.
     *
     * @param edit the values that it should have, from those that it has and the team's stages; what it throws fails the
     *     future, and nothing is changed
     * @return the deal afterwards; empty if the team has no such deal
     */
    public Future<Optional<Deal>> edit(
            String team,
            String id,
            BiFunction<Deal, Pipeline, DealValues> edit,
            Provenance by,
            @Nullable String reason) {
        return held(
                team,
                id,
                (sql, deal) -> PgStages.of(sql, team).compose(stages -> {
                    DealValues wanted = edit.apply(deal, stages);
                    return revise(sql, team, Revision.of(deal, wanted, by, stages), new Saying(by, null, reason));
                }));
    }

    /**
     * Changes what belongs to a deal, in a transaction that has locked the deal.
     *
     * @param work what it throws fails the future, and nothing is changed
     * @return empty if the team has no such deal
     */
    public <T> Future<Optional<T>> held(String team, String id, BiFunction<SqlClient, Deal, Future<T>> work) {
        return PgRows.inTransaction(
                pool,
                sql -> PgRows.holdTeam(sql, team)
                        .compose(held -> PgDealRows.locked(sql, team, id))
                        .compose(found -> found.isEmpty()
                                ? Future.succeededFuture(Optional.empty())
                                : work.apply(sql, found.get()).map(Optional::of)));
    }

    /**
     * Adds a deal.
     *
     * @param external its id in another system
     * @return empty if the team has a deal with that external id
     */
    public Future<Optional<Deal>> add(
            String team, BiFunction<Deal, Pipeline, DealValues> values, Provenance by, @Nullable ExternalId external) {
        String id = tokens.id();
        return PgRows.inTransaction(
                pool,
                sql -> PgRows.holdTeam(sql, team)
                        .compose(held -> PgStages.of(sql, team))
                        .map(stages -> {
                            Deal blank = Deal.blank(id, by.at());
                            return Revision.of(blank, values.apply(blank, stages), by, stages);
                        })
                        .compose(revision -> PgDealRows.addBlank(sql, team, id, by.at())
                                .compose(added -> PgExternalIds.add(sql, team, id, external))
                                .compose(isNew -> isNew
                                        ? revise(sql, team, revision, new Saying(by, null, null))
                                                .map(Optional::of)
                                        : PgDealRows.remove(sql, team, id).map(Optional.empty()))));
    }

    /**
     * How something was said.
     *
     * @param seq of the board's event
     */
    record Saying(
            Provenance by, @Nullable Long seq, @Nullable String reason) {}

    /** Within a transaction that has locked the deal. */
    Future<Deal> revise(SqlClient sql, String team, Revision revision, Saying saying) {
        Deal deal = revision.deal();
        return revision.statements().isEmpty()
                ? Future.succeededFuture(deal)
                : PgDealRows.write(sql, team, deal, tokens.id())
                        .compose(written -> sql.preparedQuery("""
                                        insert into deal_change (team_id, deal_id, field, says, person, at, by_member,
                                          source, board_id, board_seq, ref, reason)
                                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                                        on conflict do nothing""")
                                .executeBatch(revision.statements().stream()
                                        .map(it -> change(team, deal.id(), it, saying))
                                        .toList())
                                .map(written));
    }

    private static Tuple change(String team, String deal, Statement it, Saying saying) {
        Provenance by = saying.by;
        boolean isBoards = by.source() == ChangeSource.BOARD;
        return Tuple.of(team, deal, it.field().name())
                .addString(it.says())
                .addString(it.member())
                .addOffsetDateTime(time(by.at()))
                .addString(by.by())
                .addString(by.source().name())
                .addString(isBoards ? by.ref() : null)
                .addLong(saying.seq)
                .addString(isBoards ? null : by.ref())
                .addString(saying.reason);
    }

    /** A page of all deals, by id. */
    Future<List<Deal>> after(String team, String id) {
        return pool.preparedQuery(PgDealRows.DEALS + "where d.team_id = $1 and d.id > $2 order by d.id limit $3")
                .execute(Tuple.of(team, id, PAGE))
                .map(rows -> PgRows.all(rows, PgDealRows::deal));
    }

    /** Ids in other systems, by deal; deals that have none are left out. */
    Future<Map<String, List<ExternalId>>> externalIds(String team, List<String> deals) {
        return PgExternalIds.of(pool, team, deals);
    }
}
