package dev.unblock.review.templates;

import dev.unblock.board.Language;
import dev.unblock.board.Template;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The teams' own questions. Any thread. */
public final class PgTeamQuestions {
    private final Pool pool;

    public PgTeamQuestions(Pool pool) {
        this.pool = pool;
    }

    /** Only of the parts that the team has changed. */
    Future<List<TeamQuestions>> of(String team) {
        return pool.preparedQuery("select * from team_questions where team_id = $1 order by template, language, part")
                .execute(Tuple.of(team))
                .map(rows -> rows.stream().map(PgTeamQuestions::questions).toList());
    }

    /**
     * One edit after the other.
     *
     * @param was if given, nothing is changed unless these are the questions now
     * @return false if nothing was changed
     */
    Future<Boolean> keep(String team, TeamQuestions said, @Nullable List<String> was) {
        return pool.withTransaction(sql -> sql.preparedQuery("select from team where id = $1 for update")
                        .execute(Tuple.of(team))
                        .compose(locked -> now(sql, team, said))
                        .compose(now -> was == null || now.equals(was) || now.equals(said.questions())
                                ? keep(sql, team, said).map(true)
                                : Future.succeededFuture(false)))
                .map(Boolean.TRUE::equals);
    }

    private static Future<List<String>> now(SqlClient sql, String team, TeamQuestions said) {
        return sql.preparedQuery("""
                        select * from team_questions
                        where team_id = $1 and template = $2 and language = $3 and part = $4""")
                .execute(key(team, said))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> questions(row).questions())
                        .orElse(List.of()));
    }

    private static Future<Void> keep(SqlClient sql, String team, TeamQuestions said) {
        if (said.questions().isEmpty()) {
            return sql.preparedQuery("""
                            delete from team_questions
                            where team_id = $1 and template = $2 and language = $3 and part = $4""").execute(key(team, said)).mapEmpty();
        }
        return sql.preparedQuery("""
                        insert into team_questions (team_id, template, language, part, questions)
                        values ($1, $2, $3, $4, $5)
                        on conflict (team_id, template, language, part) do update set questions = excluded.questions""")
                .execute(key(team, said).addArrayOfString(said.questions().toArray(String[]::new)))
                .mapEmpty();
    }

    private static Tuple key(String team, TeamQuestions of) {
        return Tuple.of(
                team, of.template().name(), of.language().name(), of.part().name());
    }

    private static TeamQuestions questions(Row row) {
        return new TeamQuestions(
                Template.valueOf(row.getString("template")),
                Language.valueOf(row.getString("language")),
                QuestionPart.valueOf(row.getString("part")),
                List.of(row.getArrayOfStrings("questions")));
    }
}
