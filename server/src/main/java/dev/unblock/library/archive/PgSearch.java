package dev.unblock.library.archive;

import dev.unblock.board.ObstacleType;
import dev.unblock.board.Outcome;
import dev.unblock.board.Remover;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Searches a team's boards. Passages with all words come first, then those with most of them; rare words weigh more
 * than common ones, whole words more than parts. Any thread; the query is split on the caller's thread, which takes a
 * moment.
 */
public final class PgSearch {
    /** As a share of the best score; results below it share only a common word or two. */
    private static final double ENOUGH = 0.4;
    /** Weight of a word that only contains the wanted one. */
    private static final double AS_PART = 0.5;

    private static final String WANTED = """
            p.team_id = $1
            and ($4::text is null or p.deal_id = $4)
            and ($5::text is null or $5 in (p.author, p.assignee))
            and ($6::text is null or p.type = $6)
            and ($7::text is null or p.remover = $7)
            and ($8::boolean is null or p.decided = $8)
            and ($9::text is null or p.outcome = $9 or exists (select from passage f
              where f.team_id = $1 and f.deal_id = p.deal_id and f.outcome = $9))
            and ($10::text is null or p.kind = $10)
            and ($11::timestamptz is null or p.at >= $11)
            and ($12::timestamptz is null or p.at < $12)
            """;

    private static final String COLUMNS = """
            select hit.*, b.title, b.is_over, b.starts_at is not null as is_review,
              coalesce(hit.outcome, since.outcome) as came, coalesce(hit.effect, since.effect) as did
            """;

    private static final String WITH_ITS_BOARD = """
            join archive_board b on b.board_id = hit.board_id
            left join lateral (select f.outcome, f.effect from passage f
              where hit.outcome is null and hit.kind <> 'FOLLOW_UP' and f.team_id = $1 and f.deal_id = hit.deal_id and f.outcome is not null
                and f.at >= hit.at
              order by f.at desc limit 1) since on true
            """;

    private static final String BY_WORDS =
            """
            with word as materialized (
              select asked::tsquery as it, anywhere::tsquery as part,
                ln(1 + (select count(*) from passage where team_id = $1)::float8 / (1 + coalesce(
                  nullif((select count(*) from passage p where p.team_id = $1 and p.tokens @@ asked::tsquery), 0),
                  (select count(*) from passage p where p.team_id = $1 and p.tokens @@ anywhere::tsquery)))) as rarity
              from unnest($2::text[], $15::text[]) as question (asked, anywhere)),
            scored as (
              select p.*, (select coalesce(sum(rarity * case when p.tokens @@ word.it then 1 else\s""" + AS_PART + """
                 end), 0) from word where p.tokens @@ word.part) as score
              from passage p where p.tokens @@ $3::text::tsquery and\s""" + WANTED + """
            ),
            good as (select * from (select *, max(score) over () as best from scored) all_of_them
              where score >= best *\s""" + ENOUGH + """
            ),
            hit as (
              select *, count(*) over () as total, ts_rank_cd(tokens, $3::text::tsquery) as rank from good
              order by score desc, rank desc, at desc, board_id, kind, ref limit $13 offset $14)
            """ + COLUMNS + " from hit " + WITH_ITS_BOARD + """
            order by hit.score desc, hit.rank desc, hit.at desc, hit.board_id, hit.kind, hit.ref""";

    private static final String NEWEST = """
            with hit as (
              select p.*, count(*) over () as total from passage p
              where $2::text[] is null and $3::text is null and\s""" + WANTED + """
              order by p.at desc, p.board_id, p.kind, p.ref limit $13 offset $14)
            """ + COLUMNS + " from hit " + WITH_ITS_BOARD
            + " order by hit.at desc, hit.board_id, hit.kind, hit.ref";

    private static final String BOARDS = """
            select b.*, coalesce(b.starts_at, b.begun_at) as at, count(*) over () as total from archive_board b
            where b.team_id = $1 and b.is_over and $2::text[] is null
              and ($11::timestamptz is null or coalesce(b.starts_at, b.begun_at) >= $11)
              and ($12::timestamptz is null or coalesce(b.starts_at, b.begun_at) < $12)
              and ($3::text is null or exists (select from passage p where p.board_id = b.board_id and\s""" + WANTED + """
            )) order by at desc, b.board_id limit $13 offset $14""";

    private final Pool pool;

    public PgSearch(Pool pool) {
        this.pool = pool;
    }

    /** @param page from 1 on */
    public Future<ArchivePage> find(String team, String words, ArchiveFilter filter, int page) {
        if (words.isBlank()) {
            return filter.kind() == null ? boards(team, filter, page) : newest(team, filter, page);
        }
        Query question = Query.of(words);
        if (question.isEmpty()) {
            return Future.succeededFuture(ArchivePage.found(0, page, List.of()));
        }
        Tuple values =
                values(team, question.each(), question.any(), filter, page).addArrayOfString(question.anywhere());
        return ask(BY_WORDS, values, row -> finding(row, question))
                .map(found -> ArchivePage.found(found.total, page, found.rows));
    }

    private Future<ArchivePage> newest(String team, ArchiveFilter filter, int page) {
        Query nothing = Query.of("");
        return ask(NEWEST, values(team, null, null, filter, page), row -> finding(row, nothing))
                .map(found -> ArchivePage.found(found.total, page, found.rows));
    }

    private Future<ArchivePage> boards(String team, ArchiveFilter filter, int page) {
        String narrowed = filter.wantsPassages() ? "" : null;
        return ask(BOARDS, values(team, null, narrowed, filter, page), PgSearch::board)
                .map(found -> ArchivePage.boards(found.total, page, found.rows));
    }

    /** @param total on all pages */
    private record Found<T>(int total, List<T> rows) {}

    private <T> Future<Found<T>> ask(String sql, Tuple values, Function<Row, T> read) {
        return pool.preparedQuery(sql).execute(values).map(rows -> {
            int total = rows.stream()
                    .findFirst()
                    .map(row -> row.getInteger("total"))
                    .orElse(0);
            return new Found<>(total, rows.stream().map(read).toList());
        });
    }

    private static Tuple values(
            String team, String @Nullable [] each, @Nullable String any, ArchiveFilter filter, int page) {
        return Tuple.of(team)
                .addArrayOfString(each)
                .addString(any)
                .addString(filter.deal())
                .addString(filter.person())
                .addString(name(filter.type()))
                .addString(name(filter.remover()))
                .addBoolean(filter.decided())
                .addString(name(filter.outcome()))
                .addString(name(filter.kind()))
                .addOffsetDateTime(time(filter.from()))
                .addOffsetDateTime(time(filter.to()))
                .addInteger(ArchivePage.SIZE)
                .addInteger((page - 1) * ArchivePage.SIZE);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Finding finding(Row row, Query question) {
        String body = row.getString("body");
        Excerpt excerpt = Excerpt.of(body, question.marks(body));
        return new Finding(
                row.getString("board_id"),
                row.getString("title"),
                row.getBoolean("is_over"),
                row.getBoolean("is_review"),
                PassageKind.valueOf(row.getString("kind")),
                row.getString("ref"),
                row.getString("deal_id"),
                row.getString("deal_name"),
                row.getString("author"),
                row.getString("assignee"),
                read(row, "type", ObstacleType::valueOf),
                read(row, "remover", Remover::valueOf),
                row.getBoolean("decided"),
                read(row, "came", Outcome.Result::valueOf),
                read(row, "did", Outcome.Effect::valueOf),
                row.getOffsetDateTime("at").toInstant(),
                row.getLong("seq"),
                excerpt.text(),
                excerpt.marks());
    }

    private static <T> @Nullable T read(Row row, String column, Function<String, T> value) {
        String name = row.getString(column);
        return name == null ? null : value.apply(name);
    }

    private static PastBoard board(Row row) {
        return new PastBoard(
                row.getString("board_id"),
                row.getString("title"),
                row.getOffsetDateTime("starts_at") != null,
                row.getOffsetDateTime("at").toInstant(),
                row.getString("goal"),
                row.getInteger("deals"),
                row.getInteger("decided"));
    }
}
