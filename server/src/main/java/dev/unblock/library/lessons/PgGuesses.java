package dev.unblock.library.lessons;

import static dev.unblock.library.lessons.PgPins.time;

import dev.unblock.library.lessons.Guess.GuessComment;
import dev.unblock.log.Json;
import dev.unblock.people.PgRows;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Guesses, visible to their owner and to the person who is asked for a comment. Any thread. */
public final class PgGuesses {
    private static final Json<Guessed> BODY = Json.of(Guessed.class);
    private static final int MOST = 200;

    private static final String GUESS = """
            select g.*, g.body::text as guessed, exists (
              select from guess_comment c where c.guess_id = g.id and c.author <> g.member_id and c.at > g.seen_at
            ) as news
            from guess g
            """;

    private final Pool pool;
    private final InstantSource clock;

    public PgGuesses(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Idempotent: a second guess at the same deal of a board returns the first. */
    public Future<Guess> guess(String id, String member, String board, String deal, long seq, Guessed it) {
        String sql = """
                insert into guess (id, member_id, board_id, deal_id, seq, body, at, seen_at)
                values ($1, $2, $3, $4, $5, $6::text::json, $7, $7)
                on conflict (member_id, board_id, deal_id) do nothing""";
        return pool.preparedQuery(sql)
                .execute(Tuple.of(id, member, board, deal, seq, BODY.text(it)).addOffsetDateTime(time(clock.instant())))
                .compose(done -> pool.preparedQuery(
                                GUESS + "where g.member_id = $1 and g.board_id = $2 and g.deal_id = $3")
                        .execute(Tuple.of(member, board, deal)))
                .compose(this::withComments)
                .map(List::getFirst);
    }

    /** The latest first. */
    public Future<List<Guess>> of(String member) {
        return pool.preparedQuery(GUESS + "where g.member_id = $1 order by g.at desc, g.id limit $2")
                .execute(Tuple.of(member, MOST))
                .compose(this::withComments);
    }

    /** Guesses on which the person is asked for a comment, latest first. */
    public Future<List<Guess>> sharedWith(String member) {
        return pool.preparedQuery(GUESS + "where g.shared_with = $1 order by g.at desc, g.id limit $2")
                .execute(Tuple.of(member, MOST))
                .compose(this::withComments);
    }

    /** Found for its owner, and for the person with whom it is shared. */
    public Future<Optional<Guess>> find(String id, String person) {
        return pool.preparedQuery(GUESS + "where g.id = $1 and (g.member_id = $2 or g.shared_with = $2)")
                .execute(Tuple.of(id, person))
                .compose(this::withComments)
                .map(all -> all.stream().findFirst());
    }

    /** Grades a guess; empty if this member has no such guess. */
    public Future<Optional<Guess>> grade(String id, String member, int grade) {
        return pool.withTransaction(sql -> sql.preparedQuery(
                                "select in_row, days, ease, due from guess where id = $1 and member_id = $2 for update")
                        .execute(Tuple.of(id, member))
                        .compose(rows -> rows.size() == 0
                                ? Future.succeededFuture(false)
                                : keep(sql, id, next(repetition(rows.iterator().next()), grade))))
                .compose(done -> find(id, member));
    }

    private Repetition next(@Nullable Repetition before, int grade) {
        Instant now = clock.instant();
        return before == null ? Repetition.begun(grade, now) : before.after(grade, now);
    }

    private static Future<Boolean> keep(SqlConnection sql, String id, Repetition it) {
        return sql.preparedQuery("update guess set in_row = $2, days = $3, ease = $4, due = $5 where id = $1")
                .execute(Tuple.of(id, it.inRow(), it.days(), it.ease(), time(it.due())))
                .map(true);
    }

    /**
     * Asks a person for a comment; empty if this member has no such guess.
     *
     * @param with absent: nobody any more
     */
    public Future<Optional<Guess>> share(String id, String member, @Nullable String with) {
        return pool.preparedQuery("update guess set shared_with = $3 where id = $1 and member_id = $2")
                .execute(Tuple.of(id, member, with))
                .compose(done -> done.rowCount() == 0 ? Future.succeededFuture(Optional.empty()) : find(id, member));
    }

    /** @return false if the guess has {@link Guess#MOST_COMMENTS} already */
    public Future<Boolean> comment(String comment, String guess, String author, String text) {
        String sql = """
                insert into guess_comment (id, guess_id, author, text, at) select $1, $2, $3, $4, $5
                where (select count(*) from guess_comment where guess_id = $2) < $6""";
        return PgRows.inTurn(
                pool,
                "comments on " + guess,
                turn -> turn.preparedQuery(sql)
                        .execute(Tuple.of(
                                comment, guess, author, text, time(clock.instant()), (long) Guess.MOST_COMMENTS))
                        .map(done -> done.rowCount() == 1));
    }

    /** Marks the comments as read by the owner; false if this member has no such guess. */
    public Future<Boolean> seen(String id, String member) {
        return pool.preparedQuery("update guess set seen_at = $3 where id = $1 and member_id = $2")
                .execute(Tuple.of(id, member, time(clock.instant())))
                .map(done -> done.rowCount() == 1);
    }

    private Future<List<Guess>> withComments(RowSet<Row> rows) {
        List<Guess> guesses = rows.stream().map(PgGuesses::guess).toList();
        String sql = """
                select c.guess_id, c.author, c.text, c.at from guess_comment c
                where c.guess_id = any ($1) order by c.at, c.id""";
        String[] ids = guesses.stream().map(Guess::id).toArray(String[]::new);
        return pool.preparedQuery(sql)
                .execute(Tuple.tuple().addArrayOfString(ids))
                .map(comments -> {
                    var byGuess = comments.stream()
                            .collect(Collectors.groupingBy(
                                    row -> row.getString("guess_id"),
                                    Collectors.mapping(PgGuesses::comment, Collectors.toList())));
                    return guesses.stream()
                            .map(it -> it.with(byGuess.getOrDefault(it.id(), List.of())))
                            .toList();
                });
    }

    private static GuessComment comment(Row row) {
        return new GuessComment(row.getString("author"), "", row.getString("text"), PgPins.time(row, "at"));
    }

    private static Guess guess(Row row) {
        return new Guess(
                row.getString("id"),
                row.getString("member_id"),
                "",
                row.getString("board_id"),
                row.getString("deal_id"),
                row.getLong("seq"),
                Quote.NONE,
                BODY.stored(row.getString("guessed")),
                PgPins.time(row, "at"),
                repetition(row),
                row.getString("shared_with"),
                List.of(),
                row.getBoolean("news"));
    }

    private static @Nullable Repetition repetition(Row row) {
        Instant due = PgPins.timeOrNull(row, "due");
        return due == null
                ? null
                : new Repetition(
                        Objects.requireNonNull(row.getInteger("in_row")),
                        Objects.requireNonNull(row.getInteger("days")),
                        Objects.requireNonNull(row.getDouble("ease")),
                        due);
    }
}
