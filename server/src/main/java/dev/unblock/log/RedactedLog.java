package dev.unblock.log;

import dev.unblock.board.Board;
import dev.unblock.board.CommandSpans;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.LoggedCommand;
import dev.unblock.board.MeetingEvent;
import dev.unblock.board.ReplayRedaction;
import dev.unblock.board.VisibleEvent;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The only way from the log to a reader: entries are returned as the reader may see them now, never as they are stored.
 * Any thread.
 */
public final class RedactedLog {
    /** After the closing only commands that were already on their way can be written. */
    private static final int BEHIND_CLOSING = 50;

    private final EventLog log;

    public RedactedLog(EventLog log) {
        this.log = log;
    }

    /** A section of a board's past that reveals nothing until the viewer is given. */
    public static final class Page {
        /** Earlier entries of the command that wrote the first one. */
        private final List<Entry> before;

        private final List<Entry> entries;

        private Page(List<Entry> before, List<Entry> entries) {
            this.before = before;
            this.entries = entries;
        }

        /** Whether there are no events. */
        public boolean isEmpty() {
            return entries.isEmpty();
        }

        /**
         * Ends where the given board ends: later events may hide some of these.
         *
         * @param now the current board, not redacted
         * @param viewer member id
         */
        public List<VisibleEvent> told(Board now, String viewer) {
            ReplayRedaction redaction = ReplayRedaction.of(now);
            CommandSpans spans = new CommandSpans();
            before.forEach(entry -> spans.firstOf(entry, redaction));
            return entries.stream()
                    .filter(entry -> entry.seq() <= now.seq())
                    .map(entry -> redaction.tell(entry, spans.firstOf(entry, redaction), viewer))
                    .toList();
        }

        /** This tab's commands among them, up to that event. */
        public List<LoggedCommand> settled(String client, long upTo) {
            List<Entry> known =
                    entries.stream().filter(entry -> entry.seq() <= upTo).toList();
            return LoggedCommand.in(known).getOrDefault(client, List.of());
        }
    }

    /** At most {@code limit} entries from {@code from} (inclusive) on. */
    public Future<Page> read(String board, long from, int limit) {
        return log.read(board, from, limit)
                .compose(entries -> before(board, from, entries).map(before -> new Page(before, entries)));
    }

    private Future<List<Entry>> before(String board, long from, List<Entry> entries) {
        Entry first = entries.isEmpty() ? null : entries.getFirst();
        String client = first == null ? null : first.client();
        if (first == null || client == null || from <= 1) {
            return Future.succeededFuture(List.of());
        }
        return log.seqOf(board, client, first.op()).compose(begin -> {
            long missing = first.seq() - begin.orElse(first.seq());
            return missing == 0
                    ? Future.succeededFuture(List.of())
                    : log.read(board, first.seq() - missing, (int) missing);
        });
    }

    /** How a board began, and who made it. */
    public record Opening(Instant at, String by, Event.BoardOpened event) {}

    /** The board must exist. */
    public Future<Opening> opening(String board) {
        return log.read(board, 1, 1).map(first -> {
            Entry entry = first.isEmpty() ? null : first.getFirst();
            String by = entry == null ? null : entry.actor();
            if (entry != null && by != null && entry.event() instanceof Event.BoardOpened opened) {
                return new Opening(entry.at(), by, opened);
            }
            throw new IllegalStateException("the first event of the log is not its opening: board " + board);
        });
    }

    /** When the review was closed; empty if it is open. */
    public Future<Optional<Instant>> closedAt(String board, Board now) {
        long from = Math.max(1, now.seq() - BEHIND_CLOSING);
        return log.read(board, from, BEHIND_CLOSING + 1)
                .map(last -> last.stream()
                        .filter(entry -> entry.event() instanceof MeetingEvent.ReviewClosed)
                        .map(Entry::at)
                        .findFirst());
    }
}
