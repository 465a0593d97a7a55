package dev.unblock.library.archive;

import dev.unblock.board.Board;
import dev.unblock.board.Decision;
import dev.unblock.board.Entry;
import dev.unblock.board.Meeting;
import dev.unblock.board.PublicView;
import dev.unblock.library.archive.Passage.Moment;
import dev.unblock.log.Projection;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The search index: all searchable passages of each board, as everybody may see them. Writes only what has changed: a
 * busy board changes every second, but rarely more than a few of its texts. Any thread.
 */
public final class PgArchive implements Projection {
    private final Vertx vertx;
    private final Pool pool;

    public PgArchive(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    @Override
    public String name() {
        // 2: words have their suffixes, and texts are normalised before they are split
        return "archive-3";
    }

    @Override
    public Future<Void> follow(String board, String team, List<Entry> entries, Board after) {
        PublicView shown = PublicView.of(after);
        return pool.withTransaction(sql -> head(sql, board, team, entries, after, shown)
                .compose(isNews -> isNews
                        ? known(sql, board).compose(known -> bring(sql, board, team, entries, shown, known))
                        : Future.succeededFuture()));
    }

    /** @return false if a later state of the board is stored already */
    private static Future<Boolean> head(
            SqlConnection sql, String board, String team, List<Entry> entries, Board after, PublicView shown) {
        Meeting meeting = after.meeting();
        Tuple values = Tuple.of(board, team, after.title())
                .addOffsetDateTime(entries.getFirst().at().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(
                        meeting == null ? null : meeting.plan().startsAt().atOffset(ZoneOffset.UTC))
                .addString(meeting == null ? "" : meeting.goal().text())
                .addBoolean(!shown.isOpen())
                .addInteger(shown.deals().size())
                .addInteger((int) shown.deals().stream()
                        .filter(deal -> deal.decision() instanceof Decision.Strategy)
                        .count())
                .addLong(after.seq());
        return sql.preparedQuery("""
                        insert into archive_board
                          (board_id, team_id, title, begun_at, starts_at, goal, is_over, deals, decided, seq)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                        on conflict (board_id) do update set title = excluded.title, starts_at = excluded.starts_at,
                          goal = excluded.goal, is_over = excluded.is_over, deals = excluded.deals,
                          decided = excluded.decided, seq = excluded.seq
                        where archive_board.seq <= excluded.seq""").execute(values).map(done -> done.rowCount() == 1);
    }

    private static Future<Map<PassageKey, Long>> known(SqlConnection sql, String board) {
        return sql.preparedQuery("select kind, ref, fingerprint from passage where board_id = $1")
                .execute(Tuple.of(board))
                .map(rows -> {
                    Map<PassageKey, Long> known = new HashMap<>();
                    rows.forEach(row -> known.put(
                            new PassageKey(PassageKind.valueOf(row.getString("kind")), row.getString("ref")),
                            row.getLong("fingerprint")));
                    return known;
                });
    }

    private Future<Void> bring(
            SqlConnection sql,
            String board,
            String team,
            List<Entry> entries,
            PublicView shown,
            Map<PassageKey, Long> known) {
        List<Passage> passages = Passages.of(shown);
        Map<PassageKey, Long> gone = new HashMap<>(known);
        passages.forEach(passage -> gone.remove(passage.key()));
        List<Passage> changed = passages.stream()
                .filter(passage -> !Long.valueOf(Fingerprint.of(passage)).equals(known.get(passage.key())))
                .toList();
        return remove(sql, board, List.copyOf(gone.keySet()))
                .compose(done -> changed.isEmpty() ? Future.succeededFuture(List.of()) : rows(team, changed, entries))
                .compose(rows -> rows.isEmpty() ? Future.succeededFuture() : write(sql, board, rows));
    }

    private static Future<Void> remove(SqlConnection sql, String board, List<PassageKey> gone) {
        if (gone.isEmpty()) {
            return Future.succeededFuture();
        }
        Tuple values = Tuple.of(board)
                .addArrayOfString(gone.stream().map(it -> it.kind().name()).toArray(String[]::new))
                .addArrayOfString(gone.stream().map(PassageKey::ref).toArray(String[]::new));
        return sql.preparedQuery("""
                        delete from passage where board_id = $1
                          and (kind, ref) in (select * from unnest($2::text[], $3::text[]))""").execute(values).mapEmpty();
    }

    /** Splitting many texts takes a while, so not on an event loop. */
    private Future<List<Tuple>> rows(String team, List<Passage> changed, List<Entry> entries) {
        Map<PassageKey, Moment> moments = ChangeTimes.in(entries);
        Moment last = new Moment(entries.getLast().seq(), entries.getLast().at());
        return vertx.executeBlocking(() -> changed.stream()
                        .map(passage -> row(team, passage, moments.get(passage.key()), last))
                        .toList())
                .map(rows -> rows == null ? List.of() : rows);
    }

    private static Tuple row(String team, Passage passage, @Nullable Moment told, Moment last) {
        Moment own = passage.moment() == null ? told : passage.moment();
        Moment moment = own == null ? last : own;
        return Tuple.of(passage.kind().name(), passage.ref(), team, passage.deal(), passage.dealName())
                .addString(passage.author())
                .addString(passage.assignee())
                .addString(name(passage.type()))
                .addString(name(passage.remover()))
                .addBoolean(passage.decided())
                .addString(
                        passage.outcome() == null
                                ? null
                                : name(passage.outcome().result()))
                .addString(
                        passage.outcome() == null
                                ? null
                                : name(passage.outcome().effect()))
                .addOffsetDateTime(moment.at().atOffset(ZoneOffset.UTC))
                .addLong(moment.seq())
                .addString(passage.text())
                .addString(Lexemes.of(passage.text(), passage.kind() == PassageKind.DEAL ? "" : passage.dealName()))
                .addLong(Fingerprint.of(passage))
                .addBoolean(own != null);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Future<Void> write(SqlConnection sql, String board, List<Tuple> rows) {
        String statement = """
                insert into passage (board_id, kind, ref, team_id, deal_id, deal_name, author, assignee, type, remover,
                  decided, outcome, effect, at, seq, body, tokens, fingerprint)
                values ($19, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::text::tsvector, $17)
                on conflict (board_id, kind, ref) do update set deal_id = excluded.deal_id,
                  deal_name = excluded.deal_name, author = excluded.author, assignee = excluded.assignee,
                  type = excluded.type, remover = excluded.remover, decided = excluded.decided,
                  outcome = excluded.outcome, effect = excluded.effect, body = excluded.body,
                  tokens = excluded.tokens, fingerprint = excluded.fingerprint,
                  at = case when $18 then excluded.at else passage.at end,
                  seq = case when $18 then excluded.seq else passage.seq end""";
        rows.forEach(row -> row.addString(board));
        return sql.preparedQuery(statement).executeBatch(rows).mapEmpty();
    }
}
