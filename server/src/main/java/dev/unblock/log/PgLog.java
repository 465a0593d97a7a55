package dev.unblock.log;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log in PostgreSQL. Any thread may call it; futures complete on the caller's context. */
public final class PgLog implements EventLog {
    /** Version of the snapshot format; snapshots of other versions are ignored. */
    private static final short SNAPSHOT_VERSION = 8;

    /** A database that is cut off does not answer at all; waiting commands should fail then. */
    private static final long ANSWER_SECONDS = 5;

    /** Decoding up to this many events is faster than handing the work to another thread. */
    private static final int FEW = 20;

    private static final Logger LOG = LoggerFactory.getLogger(PgLog.class);

    private static final int STATE_LENGTH = 5;
    private static final String UNIQUE_VIOLATION = "23505";
    /** SQLSTATE classes that are caused by the data: data exception, integrity violation, program limit exceeded. */
    private static final Set<String> FATAL = Set.of("22", "23", "54");

    private static final Json<Board> BOARD = Json.of(Board.class);

    private final Pool pool;
    private final DecodingThreads decodingThreads = new DecodingThreads();

    public PgLog(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<Boolean> create(String board, String team, String actor, Instant at, Event.BoardOpened opening) {
        String sql = """
                with made as (
                  insert into board (id, team_id, head_seq, created_at) values ($1, $2, 1, $3)
                  on conflict do nothing returning id)
                insert into board_event (board_id, seq, at, actor_id, client_id, op_no, part, type, v, payload)
                select id, 1, $3, $4, 'server', 1, 0, $5, $6, $7::text::json from made""";
        Tuple values = Tuple.of(
                board,
                team,
                at.atOffset(ZoneOffset.UTC),
                actor,
                StoredEvent.type(opening),
                StoredEvent.VERSION,
                StoredEvent.payload(opening));
        return query(sql, values).map(done -> done.rowCount() == 1);
    }

    @Override
    public Future<Optional<Head>> head(String board) {
        return heads(List.of(board)).map(heads -> Optional.ofNullable(heads.get(board)));
    }

    @Override
    public Future<Map<String, Head>> heads(Collection<String> boards) {
        String sql = "select id, team_id, epoch, head_seq from board where id = any($1)";
        return query(sql, Tuple.of(boards.toArray(String[]::new))).map(rows -> {
            Map<String, Head> heads = new HashMap<>();
            rows.forEach(
                    row -> heads.put(row.getString(0), new Head(row.getString(1), row.getLong(2), row.getLong(3))));
            return heads;
        });
    }

    @Override
    public Future<Appended> append(String board, long epoch, long expected, List<Entry> entries) {
        String sql = """
                with moved as (
                  update board set head_seq = head_seq + $4 where id = $1 and epoch = $2 and head_seq = $3
                  returning id)
                insert into board_event
                  (board_id, seq, at, actor_id, client_id, op_no, part, type, v, private_to, unsigned, payload)
                select id, $3 + place, at, actor, client, op, part, type, $5, private_to, unsigned, payload::json
                from moved, unnest($6::timestamptz[], $7::text[], $8::text[], $9::bigint[], $10::int[], $11::text[],
                  $12::text[], $13::bool[], $14::text[]) with ordinality
                  as event (at, actor, client, op, part, type, private_to, unsigned, payload, place)""";
        Tuple values = Tuple.tuple()
                .addString(board)
                .addLong(epoch)
                .addLong(expected)
                .addLong((long) entries.size())
                .addShort(StoredEvent.VERSION);
        try {
            new PgColumns(entries).addTo(values);
        } catch (RuntimeException unwritable) {
            return Future.succeededFuture(unfit(board, unwritable.getClass().getName()));
        }
        return ask(sql, values)
                .map(done -> done.rowCount() == entries.size() ? Appended.DONE : Appended.OUTPACED)
                .recover(failure -> sorted(board, failure)
                        .map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(unavailable(failure))));
    }

    /** What a failure means for the append; empty if a retry may succeed. */
    private static Optional<Appended> sorted(String board, Throwable failure) {
        String state = failure instanceof PgException refused ? refused.getSqlState() : "";
        if (UNIQUE_VIOLATION.equals(state)) {
            return Optional.of(Appended.OUTPACED);
        }
        return state.length() == STATE_LENGTH && FATAL.contains(state.substring(0, 2))
                ? Optional.of(unfit(board, state))
                : Optional.empty();
    }

    private static Appended unfit(String board, String why) {
        LOG.warn("an entry for board {} cannot be stored: {}", board, why);
        return Appended.UNFIT;
    }

    /** By one statement, so that many boards cost hardly more than one. */
    @Override
    public List<Future<List<Entry>>> read(List<Range> ranges) {
        String sql = """
                select range.place::int, seq, at, actor_id, client_id, op_no, private_to, unsigned, type, v, payload::text
                from unnest($1::text[], $2::bigint[], $3::int[]) with ordinality as range (board, first, most, place)
                cross join lateral (
                  select * from board_event where board_id = range.board and seq >= range.first
                  order by seq limit range.most) event
                order by range.place, seq""";
        Tuple values = Tuple.of(
                ranges.stream().map(Range::board).toArray(String[]::new),
                ranges.stream().map(Range::from).toArray(Long[]::new),
                ranges.stream().map(Range::limit).toArray(Integer[]::new));
        Future<List<Future<List<Entry>>>> read = query(sql, values)
                .compose(rows -> rows.size() <= FEW
                        ? Future.succeededFuture(entries(ranges, rows))
                        : decodingThreads.elsewhere(() -> entries(ranges, rows)));
        return IntStream.range(0, ranges.size())
                .mapToObj(i -> read.compose(answers -> answers.get(i)))
                .toList();
    }

    @Override
    public Future<Optional<Long>> seqOf(String board, String client, long op) {
        String sql = "select min(seq) from board_event where board_id = $1 and client_id = $2 and op_no = $3";
        return query(sql, Tuple.of(board, client, op))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getLong(0)));
    }

    /** The board that was written last; empty if there is none. */
    public Future<Optional<String>> latest() {
        // of a transaction two billion ago the age is negative
        String sql = "select id from board where age(xmin) >= 0 order by age(xmin) limit 1";
        return query(sql, Tuple.tuple()).map(rows -> rows.stream().findFirst().map(row -> row.getString(0)));
    }

    /** An unreadable snapshot is deleted, so that it is logged once, and an older one is used. */
    @Override
    public Future<Optional<Snapshot>> snapshot(String board) {
        String sql = """
                select s.epoch, s.seq, s.body from board_snapshot s
                join board b on b.id = s.board_id and b.epoch = s.epoch
                where s.board_id = $1 and s.v = $2 and s.seq <= b.head_seq order by s.seq desc limit 1""";
        return query(sql, Tuple.of(board, SNAPSHOT_VERSION)).compose(rows -> {
            if (rows.size() == 0) {
                return Future.succeededFuture(Optional.empty());
            }
            Row row = rows.iterator().next();
            return decodingThreads
                    .elsewhere(() -> readable(board, row))
                    .compose(read -> read.isPresent()
                            ? Future.succeededFuture(read)
                            : drop(board, row).compose(dropped -> snapshot(board)));
        });
    }

    private static Optional<Snapshot> readable(String board, Row row) {
        try {
            return Optional.of(snapshot(row));
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "the snapshot of board {} at {} cannot be read and is deleted: {}",
                    board,
                    row.getLong("seq"),
                    unreadable.toString());
            return Optional.empty();
        }
    }

    private Future<Void> drop(String board, Row row) {
        String sql = "delete from board_snapshot where board_id = $1 and epoch = $2 and seq = $3";
        return query(sql, Tuple.of(board, row.getLong("epoch"), row.getLong("seq")))
                .mapEmpty();
    }

    @Override
    public Future<Void> keep(String board, Snapshot snapshot) {
        String sql = """
                with outlived as (
                  delete from board_snapshot s using board b where s.board_id = $1 and b.id = $1 and s.epoch <> b.epoch)
                insert into board_snapshot (board_id, epoch, seq, v, body)
                select $1, $2, $3, $4, $5 from board where id = $1 and epoch = $2
                on conflict do nothing""";
        Buffer body = Buffer.buffer(Gzip.pack(BOARD.bytes(snapshot.board())));
        return query(sql, Tuple.of(board, snapshot.epoch(), snapshot.board().seq(), SNAPSHOT_VERSION, body))
                .mapEmpty();
    }

    private static Snapshot snapshot(Row row) {
        Board board = BOARD.stored(Gzip.unpack(row.getBuffer("body").getBytes()));
        if (board.seq() != row.getLong("seq")) {
            throw new IllegalStateException("it is one of event " + board.seq());
        }
        return new Snapshot(row.getLong("epoch"), board);
    }

    private static List<Future<List<Entry>>> entries(List<Range> ranges, RowSet<Row> rows) {
        Map<Integer, List<Row>> byPlace = rows.stream().collect(Collectors.groupingBy(row -> row.getInteger("place")));
        return IntStream.rangeClosed(1, ranges.size())
                .mapToObj(place -> entries(ranges.get(place - 1).board(), byPlace.getOrDefault(place, List.of())))
                .toList();
    }

    private static Future<List<Entry>> entries(String board, List<Row> rows) {
        return Future.succeededFuture(rows)
                .map(all -> all.stream().map(row -> entry(board, row)).toList());
    }

    private static Entry entry(String board, Row row) {
        Event event;
        try {
            event = StoredEvent.read(row.getString("type"), row.getShort("v"), row.getString("payload"));
        } catch (RuntimeException unreadable) {
            throw new UnreadableEvent(board, row.getLong("seq"), unreadable);
        }
        OffsetDateTime at = row.getOffsetDateTime("at");
        return new Entry(
                row.getLong("seq"),
                at.toInstant(),
                row.getString("actor_id"),
                row.getString("client_id"),
                row.getLong("op_no"),
                row.getString("private_to"),
                row.getBoolean("unsigned") ? true : null,
                event);
    }

    private Future<RowSet<Row>> query(String sql, Tuple values) {
        return ask(sql, values).recover(failure -> Future.failedFuture(unavailable(failure)));
    }

    private Future<RowSet<Row>> ask(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).timeout(ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    private static LogUnavailable unavailable(Throwable failure) {
        return new LogUnavailable("the log did not answer", failure);
    }
}
