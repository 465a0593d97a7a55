package dev.unblock.deal.stages;

import dev.unblock.board.Language;
import dev.unblock.deal.DealField;
import dev.unblock.deal.StageKind;
import dev.unblock.people.PgRows;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The stages of the teams. A team has the default stages from when they are first read. Any thread. */
public final class PgStages {
    private final Pool pool;

    public PgStages(Pool pool) {
        this.pool = pool;
    }

    public Future<Pipeline> of(String team) {
        return of(pool, team);
    }

    public static Future<Pipeline> of(SqlClient sql, String team) {
        return read(sql, team)
                .compose(found -> found.stages().isEmpty()
                        ? addDefaults(sql, team).compose(added -> read(sql, team))
                        : Future.succeededFuture(found));
    }

    private static Future<Pipeline> read(SqlClient sql, String team) {
        return sql.preparedQuery("select * from stage where team_id = $1 order by position, id")
                .execute(Tuple.of(team))
                .map(rows -> new Pipeline(PgRows.all(rows, PgStages::stage)));
    }

    /** In the language of the team's first member. */
    private static Future<Void> addDefaults(SqlClient sql, String team) {
        return sql.preparedQuery("select language from member where team_id = $1 order by created_at, id limit 1")
                .execute(Tuple.of(team))
                .map(rows -> PgRows.first(rows, row -> Language.valueOf(row.getString("language")))
                        .orElse(Language.EN))
                .compose(language -> write(sql, team, DefaultStage.in(language)));
    }

    /** No effect on a team that does not exist. */
    private static Future<Void> write(SqlClient sql, String team, List<Stage> stages) {
        return sql.preparedQuery("""
                        insert into stage (team_id, id, name, folded, position, kind, probability, required, most_days)
                        select t.id, $2, $3, $4, $5, $6, $7, $8, $9 from team t where t.id = $1
                        on conflict (team_id, id) do update set name = excluded.name, folded = excluded.folded,
                          position = excluded.position, kind = excluded.kind, probability = excluded.probability,
                          required = excluded.required, most_days = excluded.most_days""").executeBatch(tuples(team, stages)).mapEmpty();
    }

    private static List<Tuple> tuples(String team, List<Stage> stages) {
        return IntStream.range(0, stages.size())
                .mapToObj(at -> tuple(team, at, stages.get(at)))
                .toList();
    }

    private static Tuple tuple(String team, int position, Stage stage) {
        return Tuple.of(
                        team,
                        stage.id(),
                        stage.name(),
                        stage.folded(),
                        position,
                        stage.kind().name())
                .addInteger(stage.probability())
                .addArrayOfString(stage.required().stream().map(DealField::name).toArray(String[]::new))
                .addInteger(stage.mostDays());
    }

    /** One after the other with all who change the team's stages, until the end of the transaction. */
    private static Future<Void> takeTurn(SqlClient sql, String team) {
        return PgRows.takeTurn(sql, "stages of " + team);
    }

    /**
     * The pipeline in which each of these names means a stage: for a name that means none, an open stage is added, as
     * long as there are not too many. Within a transaction.
     *
     * @param ids makes ids
     */
    public static Future<Pipeline> having(SqlClient sql, String team, Set<String> names, UnaryOperator<String> ids) {
        return of(sql, team)
                .compose(known -> names.stream()
                                .allMatch(name -> known.meant(name).isPresent())
                        ? Future.succeededFuture(known)
                        : takeTurn(sql, team).compose(mine -> of(sql, team)).compose(now -> {
                            Pipeline wanted = now;
                            for (String name : names) {
                                if (wanted.meant(name).isEmpty() && !wanted.isFull()) {
                                    wanted = wanted.with(Stage.named(ids.apply(name), name));
                                }
                            }
                            return write(sql, team, wanted.stages()).map(wanted);
                        }));
    }

    /** The pipeline with these stages, which are added. Within a transaction. */
    public static Future<Pipeline> adding(SqlClient sql, String team, List<Stage> added) {
        return added.isEmpty()
                ? of(sql, team)
                : takeTurn(sql, team).compose(mine -> of(sql, team)).compose(now -> {
                    Pipeline wanted = now;
                    for (Stage stage : added) {
                        wanted = wanted.with(stage);
                    }
                    Pipeline all = wanted;
                    return write(sql, team, all.stages()).map(all);
                });
    }

    /** The result of replacing the stages. */
    public sealed interface Outcome {
        record Replaced(Pipeline pipeline) implements Outcome {}

        /** They are others by now than those that their writer saw. */
        record Changed() implements Outcome {}

        /** A deal is in a stage that was to be removed or of another kind. */
        record InUse() implements Outcome {}
    }

    /** @param was the stages as the writer saw them; null: whatever they are now */
    public Future<Outcome> replace(String team, Pipeline wanted, @Nullable Pipeline was) {
        return PgRows.inTransaction(
                pool,
                sql -> PgRows.holdTeam(sql, team)
                        .compose(held -> takeTurn(sql, team))
                        .compose(mine -> of(sql, team))
                        .compose(now -> was == null || now.equals(was) || now.equals(wanted)
                                ? replace(sql, team, now, wanted)
                                : Future.succeededFuture(new Outcome.Changed())));
    }

    private static Future<Outcome> replace(SqlClient sql, String team, Pipeline now, Pipeline wanted) {
        String[] ended = now.stages().stream()
                .filter(it -> wanted.of(it.id())
                        .filter(same -> same.kind() == it.kind())
                        .isEmpty())
                .map(Stage::id)
                .toArray(String[]::new);
        return sql.preparedQuery("select exists (select from deal where team_id = $1 and stage_id = any($2)) as used")
                .execute(Tuple.of(team).addArrayOfString(ended))
                .compose(rows -> rows.iterator().next().getBoolean("used")
                        ? Future.succeededFuture(new Outcome.InUse())
                        : remove(sql, team, wanted)
                                .compose(removed -> write(sql, team, wanted.stages()))
                                .map(new Outcome.Replaced(wanted)));
    }

    /** All that are not wanted. */
    private static Future<Void> remove(SqlClient sql, String team, Pipeline wanted) {
        String[] ids = wanted.stages().stream().map(Stage::id).toArray(String[]::new);
        return sql.preparedQuery("delete from stage where team_id = $1 and id <> all($2)")
                .execute(Tuple.of(team).addArrayOfString(ids))
                .mapEmpty();
    }

    private static Stage stage(Row row) {
        return new Stage(
                row.getString("id"),
                row.getString("name"),
                StageKind.valueOf(row.getString("kind")),
                row.getInteger("probability"),
                Arrays.stream(row.getArrayOfStrings("required"))
                        .map(DealField::valueOf)
                        .toList(),
                row.getInteger("most_days"));
    }
}
