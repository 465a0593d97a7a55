package dev.unblock.deal.deals;

import dev.unblock.deal.DealField;
import dev.unblock.deal.stages.PgStages;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.people.PgRows;
import dev.unblock.people.TokenGenerator;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes over what boards say about deals; it may be told the same several times and on several nodes. Any thread. */
public final class PgBoardMentions {
    private final Pool pool;
    private final PgDeals deals;
    private final TokenGenerator tokens;

    public PgBoardMentions(Pool pool, PgDeals deals, TokenGenerator tokens) {
        this.pool = pool;
        this.deals = deals;
        this.tokens = tokens;
    }

    /** @param mentions of one board, in the order of its log */
    public Future<Void> hear(String team, String board, List<BoardMention> mentions) {
        return mentions.isEmpty()
                ? Future.succeededFuture()
                : members(team).compose(members -> {
                    Context in = new Context(team, board, members);
                    Future<Void> all = Future.succeededFuture();
                    for (BoardMention mention : mentions) {
                        all = all.compose(done -> hearAlone(in, mention));
                    }
                    return all;
                });
    }

    /** Each in a transaction of its own, which locks one deal only. */
    private Future<Void> hearAlone(Context in, BoardMention mention) {
        return PgRows.inTransaction(
                        pool,
                        sql -> PgRows.holdTeam(sql, in.team)
                                .compose(held -> PgRows.takeTurn(sql, "deals of " + in.board))
                                .compose(mine -> feeds(sql, in))
                                .compose(feeds -> feeds ? hear(sql, in, mention) : Future.succeededFuture())
                                .map(true))
                .mapEmpty();
    }

    /** Whether the board's deals are the team's; not if it is for practice, or was deleted meanwhile. */
    private static Future<Boolean> feeds(SqlClient sql, Context in) {
        return sql.preparedQuery("select from board where id = $1 and team_id = $2 and not practice for key share")
                .execute(Tuple.of(in.board, in.team))
                .map(rows -> rows.size() == 1);
    }

    /** @param members ids of all who were ever in the team */
    private record Context(String team, String board, Set<String> members) {
        Provenance said(BoardMention it) {
            String actor = it.actor();
            return Provenance.board(it.at(), actor != null && members.contains(actor) ? actor : null, board);
        }
    }

    private Future<Set<String>> members(String team) {
        return pool.preparedQuery("select id from member where team_id = $1")
                .execute(Tuple.of(team))
                .map(rows -> rows.stream().map(row -> row.getString("id")).collect(Collectors.toUnmodifiableSet()));
    }

    /** What a board has said until now. */
    private record Heard(long seq, Map<DealField, String> facts) {}

    private Future<Void> hear(SqlClient sql, Context in, BoardMention it) {
        return heard(sql, in.board, it.deal())
                .compose(before -> before.filter(last -> last.seq >= it.seq()).isPresent()
                        ? Future.succeededFuture()
                        : PgDealRows.addBlank(sql, in.team, it.deal(), it.at())
                                // on a deal that is gone or new, all facts are said anew
                                .map(isNew ->
                                        isNew ? null : before.map(Heard::facts).orElse(null))
                                .compose(facts -> state(sql, in, it, facts))
                                .compose(done -> keep(sql, in, it)));
    }

    private Future<Void> state(SqlClient sql, Context in, BoardMention it, @Nullable Map<DealField, String> before) {
        return PgDealRows.locked(sql, in.team, it.deal())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture()
                        : known(sql, in.team, it)
                                .map(known -> MentionedFacts.stated(it.facts(), before, known))
                                .compose(stated -> state(sql, in, it, found.get(), stated)));
    }

    private static Future<Optional<Heard>> heard(SqlClient sql, String board, String deal) {
        return sql.preparedQuery("select seq, facts from deal_mention where board_id = $1 and deal_id = $2")
                .execute(Tuple.of(board, deal))
                .map(rows -> PgRows.first(
                        rows, row -> new Heard(row.getLong("seq"), MentionedFacts.read(row.getJsonObject("facts")))));
    }

    /** Fields about which anybody had said something by then. */
    private static Future<Set<DealField>> known(SqlClient sql, String team, BoardMention it) {
        return sql.preparedQuery(
                        "select distinct field from deal_change where team_id = $1 and deal_id = $2 and at <= $3")
                .execute(Tuple.of(team, it.deal(), PgRows.time(it.at())))
                .map(rows -> rows.stream()
                        .map(row -> DealField.valueOf(row.getString("field")))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DealField.class))));
    }

    private Future<Void> state(SqlClient sql, Context in, BoardMention it, Deal now, Set<DealField> stated) {
        Set<String> stage = stated.contains(DealField.STAGE)
                ? Stream.ofNullable(it.facts().get(DealField.STAGE)).collect(Collectors.toSet())
                : Set.of();
        return PgStages.having(sql, in.team, stage, name -> tokens.id())
                .compose(stages -> revise(sql, in, it, now, stated, stages));
    }

    private Future<Void> revise(
            SqlClient sql, Context in, BoardMention it, Deal now, Set<DealField> stated, Pipeline stages) {
        Provenance said = in.said(it);
        DealValues wanted = MentionedFacts.over(now.values(), stated, it.facts(), in.members, stages);
        DealValues dated = now.version() > 0
                ? wanted
                : wanted.with(DealField.CREATED_ON, LocalDate.ofInstant(it.at(), ZoneOffset.UTC));
        return deals.revise(
                        sql, in.team, Revision.of(now, dated, said, stages), new PgDeals.Saying(said, it.seq(), null))
                .mapEmpty();
    }

    private static Future<Void> keep(SqlClient sql, Context in, BoardMention it) {
        JsonObject facts = MentionedFacts.json(it.facts());
        return sql.preparedQuery("""
                        insert into deal_mention (board_id, deal_id, team_id, seq, facts) values ($1, $2, $3, $4, $5)
                        on conflict (board_id, deal_id) do update set seq = excluded.seq, facts = excluded.facts""")
                .execute(Tuple.of(in.board, it.deal(), in.team, it.seq(), facts))
                .mapEmpty();
    }
}
