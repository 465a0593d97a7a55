package dev.unblock.log;

import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The log in memory, for tests: the same contract as the real one, but nothing is durable. Thread-safe. */
public final class MemoryLog implements EventLog {
    private static final String OPENER = "server";
    /** A third of a PostgreSQL page. */
    private static final int LONGEST_KEY = 2_704;

    private final Map<String, Written> boards = new HashMap<>();

    private static final class Written {
        private final String team;
        private final List<Entry> entries = new ArrayList<>();
        private long epoch = 1;
        private Optional<Snapshot> snapshot = Optional.empty();

        private Written(String team) {
            this.team = team;
        }

        private Head head() {
            return new Head(team, epoch, entries.size());
        }
    }

    @Override
    public synchronized Future<Boolean> create(
            String board, String team, String actor, Instant at, Event.BoardOpened opening) {
        if (boards.containsKey(board)) {
            return Future.succeededFuture(false);
        }
        Written written = new Written(team);
        written.entries.add(new Entry(1, at, actor, OPENER, 1, null, opening));
        boards.put(board, written);
        return Future.succeededFuture(true);
    }

    @Override
    public synchronized Future<Optional<Head>> head(String board) {
        return Future.succeededFuture(Optional.ofNullable(boards.get(board)).map(Written::head));
    }

    @Override
    public synchronized Future<Map<String, Head>> heads(Collection<String> ids) {
        Map<String, Head> heads = new HashMap<>();
        for (String id : ids) {
            Written written = boards.get(id);
            if (written != null) {
                heads.put(id, written.head());
            }
        }
        return Future.succeededFuture(heads);
    }

    @Override
    public synchronized Future<Appended> append(String board, long epoch, long expected, List<Entry> entries) {
        Written written = boards.get(board);
        if (written == null || written.epoch != epoch || written.entries.size() != expected) {
            return Future.succeededFuture(Appended.OUTPACED);
        }
        if (!entries.stream().allMatch(MemoryLog::fits)) {
            return Future.succeededFuture(Appended.UNFIT);
        }
        boolean known = entries.stream()
                .anyMatch(fresh -> written.entries.stream()
                        .anyMatch(old -> old.op() == fresh.op()
                                && old.client() != null
                                && old.client().equals(fresh.client())));
        if (known) {
            return Future.succeededFuture(Appended.OUTPACED);
        }
        written.entries.addAll(entries);
        return Future.succeededFuture(Appended.DONE);
    }

    /** The limits of the real log's columns and index. */
    private static boolean fits(Entry entry) {
        String client = entry.client();
        return Stream.of(entry.actor(), client, entry.privateTo()).allMatch(id -> id == null || id.indexOf(0) < 0)
                && (client == null || client.length() <= LONGEST_KEY);
    }

    @Override
    public synchronized List<Future<List<Entry>>> read(List<Range> ranges) {
        return ranges.stream()
                .map(range -> Future.succeededFuture(entries(range)))
                .toList();
    }

    private List<Entry> entries(Range range) {
        Written written = boards.get(range.board());
        if (written == null || range.from() > written.entries.size()) {
            return List.of();
        }
        int start = (int) Math.max(0, range.from() - 1);
        int end = (int) Math.min(written.entries.size(), (long) start + range.limit());
        return List.copyOf(written.entries.subList(start, end));
    }

    @Override
    public synchronized Future<Optional<Long>> seqOf(String board, String client, long op) {
        Written written = boards.get(board);
        return Future.succeededFuture(
                written == null
                        ? Optional.empty()
                        : written.entries.stream()
                                .filter(entry -> client.equals(entry.client()) && entry.op() == op)
                                .map(Entry::seq)
                                .findFirst());
    }

    @Override
    public synchronized Future<Optional<Snapshot>> snapshot(String board) {
        return Future.succeededFuture(Optional.ofNullable(boards.get(board)).flatMap(written -> written.snapshot));
    }

    @Override
    public synchronized Future<Void> keep(String board, Snapshot snapshot) {
        Written written = boards.get(board);
        if (written != null && written.epoch == snapshot.epoch()) {
            written.snapshot = Optional.of(snapshot);
        }
        return Future.succeededFuture();
    }

    /** Simulates a restore from a backup: the last events are gone, and the epoch is another. */
    public synchronized void restore(String board, long head) {
        Written written = boards.get(board);
        if (written == null) {
            throw new IllegalArgumentException("no board " + board);
        }
        written.entries.subList((int) head, written.entries.size()).clear();
        written.epoch++;
        written.snapshot = Optional.empty();
    }
}
