package dev.unblock.library.lessons;

import static dev.unblock.library.lessons.PgPins.time;

import dev.unblock.library.lessons.Question.QuestionAnswer;
import dev.unblock.people.PgRows;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Questions pinned to boards. The callers have checked that the board is the team's. Any thread. */
public final class PgQuestions {
    private static final int MOST = 200;

    private static final String QUESTION = "select q.* from question q ";

    private final Pool pool;
    private final InstantSource clock;

    public PgQuestions(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** A new question: who asks whom, what, and where. */
    public record Asking(String board, String team, Pin pin, String asker, String asked, String text) {}

    /** Empty if the asker already has {@link Question#MOST_OPEN} open questions on this board. */
    public Future<Optional<Question>> ask(String id, Asking it) {
        String sql = """
                insert into question (id, board_id, team_id, spot, seq, deal_id, card_id, asker, asked, text, at)
                select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
                where (select count(*) from question where board_id = $2 and asker = $8 and answer is null) < $12""";
        Pin pin = it.pin();
        return PgRows.inTurn(
                        pool,
                        "questions of " + it.asker(),
                        turn -> turn.preparedQuery(sql)
                                .execute(Tuple.of(
                                                id,
                                                it.board(),
                                                it.team(),
                                                pin.spot().name(),
                                                pin.seq(),
                                                pin.deal())
                                        .addString(pin.card())
                                        .addString(it.asker())
                                        .addString(it.asked())
                                        .addString(it.text())
                                        .addOffsetDateTime(time(clock.instant()))
                                        .addLong((long) Question.MOST_OPEN)))
                .compose(done -> find(it.board(), id));
    }

    public Future<Optional<Question>> find(String board, String id) {
        return pool.preparedQuery(QUESTION + "where q.board_id = $1 and q.id = $2")
                .execute(Tuple.of(board, id))
                .map(rows -> all(rows).stream().findFirst());
    }

    /**
     * The questions on a board that this person asked or was asked, in order of time.
     *
     * @param answered true to include answered questions of others
     */
    public Future<List<Question>> onBoard(String board, String person, boolean answered) {
        return pool.preparedQuery(QUESTION + """
                        where q.board_id = $1 and (q.asker = $2 or q.asked = $2 or ($3 and q.answer is not null))
                        order by q.at, q.id limit $4""")
                .execute(Tuple.of(board, person, answered, MOST))
                .map(PgQuestions::all);
    }

    /** All questions that this person asked or was asked: open ones first, latest on top. */
    public Future<List<Question>> of(String person) {
        return pool.preparedQuery(QUESTION + """
                        where q.asker = $1 or q.asked = $1 order by q.answer is null desc, q.at desc, q.id limit $2""")
                .execute(Tuple.of(person, MOST))
                .map(PgQuestions::all);
    }

    /** Answers, or replaces the answer; empty if this person was not asked that. */
    public Future<Optional<Question>> answer(String board, String id, String asked, String text) {
        String sql = """
                update question set answer = $4, answered_at = $5 where board_id = $1 and id = $2 and asked = $3""";
        return pool.preparedQuery(sql)
                .execute(Tuple.of(board, id, asked, text, time(clock.instant())))
                .compose(done -> done.rowCount() == 0 ? Future.succeededFuture(Optional.empty()) : find(board, id));
    }

    /** @return false if it has been answered meanwhile */
    public Future<Boolean> withdraw(String board, String id, String asker) {
        return pool.preparedQuery(
                        "delete from question where board_id = $1 and id = $2 and asker = $3 and answer is null")
                .execute(Tuple.of(board, id, asker))
                .map(done -> done.rowCount() == 1);
    }

    private static List<Question> all(RowSet<Row> rows) {
        return rows.stream().map(PgQuestions::question).toList();
    }

    private static Question question(Row row) {
        String answer = row.getString("answer");
        Instant answeredAt = PgPins.timeOrNull(row, "answered_at");
        return new Question(
                row.getString("id"),
                row.getString("board_id"),
                PgPins.pin(row),
                Quote.NONE,
                row.getString("asker"),
                "",
                row.getString("asked"),
                "",
                row.getString("text"),
                PgPins.time(row, "at"),
                answer == null || answeredAt == null ? null : new QuestionAnswer(answer, answeredAt));
    }
}
