package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.board.CommandSpans;
import dev.unblock.board.Entry;
import dev.unblock.board.LoggedCommand;
import dev.unblock.board.ReplayRedaction;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The last events of a board in encoded form, so that a frame is built once and shared by all sessions at the same
 * position. Of one loop only.
 */
final class EventBuffer {
    private static final int MAX_EVENTS = 2_048;
    private static final int MAX_BYTES = 2 * 1024 * 1024;
    /** A larger frame is split, so that a phone shows something before megabytes have arrived. */
    private static final int MAX_FRAME_BYTES = 256 * 1024;
    /** A viewer to whom no entry is private. */
    private static final String NOBODY = "";

    private static final class Item {
        private final Entry entry;
        private final @Nullable Long first;
        /** What everybody else gets. */
        private final byte[] shown;

        private final @Nullable String owner;
        /** What the owner of a private entry gets; absent where everyone gets the same. */
        private final byte @Nullable [] own;

        Item(Entry entry, @Nullable Long first, byte[] shown, @Nullable String owner, byte @Nullable [] own) {
            this.entry = entry;
            this.first = first;
            this.shown = shown;
            this.owner = owner;
            this.own = own;
        }

        int size() {
            return shown.length + (own == null ? 0 : own.length);
        }
    }

    /** Identifies a frame: its start, and its viewer. */
    private record Key(long from, String viewer) {}

    /**
     * A frame and the seq of its last event.
     *
     * @param settled the commands in it, by the tab that sent them
     */
    record Framed(Buffer frame, long to, Map<String, List<LoggedCommand>> settled) {
        List<LoggedCommand> mine(String client) {
            return settled.getOrDefault(client, List.of());
        }
    }

    /** The item of an event is stored at its seq modulo the length. */
    private final @Nullable Item[] items = new @Nullable Item[MAX_EVENTS];

    private final CommandSpans spans = new CommandSpans();
    private final ArrayDeque<Long> privateSeqs = new ArrayDeque<>();
    private final Map<Key, Framed> frames = new HashMap<>();
    private long first;
    private long head;
    private long bytes;
    private long tookAway;

    /** @param head seq of the last event before the ring begins */
    EventBuffer(long head) {
        this.first = head + 1;
        this.head = head;
        this.tookAway = head;
    }

    /** Seq of the earliest event in the ring. */
    long first() {
        return first;
    }

    long head() {
        return head;
    }

    /** Bytes of the events after that seq, in their public form. */
    long bytesAfter(long seq) {
        long sum = 0;
        for (long at = Math.max(first, seq + 1); at <= head(); at++) {
            sum += item(at).shown.length;
        }
        return sum;
    }

    /**
     * Seq of the last event that hid or withdrew something that was visible; an event before the ring may have done so.
     */
    long tookAway() {
        return tookAway;
    }

    /**
     * Adds the next events. What they hide or withdraw is no longer sent, even to sessions that still lack the events
     * before.
     *
     * @param now the board after them, not redacted
     */
    void add(List<Entry> entries, Board now) {
        ReplayRedaction redaction = ReplayRedaction.of(now);
        long before = head;
        for (Entry entry : entries) {
            add(entry, spans.firstOf(entry, redaction), redaction);
        }
        frames.clear();
        if (tookAway > before) {
            retell(redaction);
        }
    }

    private void add(Entry entry, @Nullable Long firstOfOrder, ReplayRedaction redaction) {
        if (entry.seq() != head() + 1) {
            throw new IllegalStateException("event " + entry.seq() + " after " + head());
        }
        Item item = encode(entry, firstOfOrder, redaction);
        while (head - first + 1 >= MAX_EVENTS || (head >= first && bytes + item.size() > MAX_BYTES)) {
            dropFirst();
        }
        head++;
        items[slot(head)] = item;
        bytes += item.size();
        if (ReplayRedaction.takesAway(entry.event())) {
            tookAway = head;
        }
        if (item.owner != null) {
            privateSeqs.add(head);
        }
    }

    private void retell(ReplayRedaction redaction) {
        privateSeqs.clear();
        for (long at = first; at <= head; at++) {
            Item item = item(at);
            if (redaction.withholds(item.entry)) {
                Item now = encode(item.entry, item.first, redaction);
                bytes += now.size() - item.size();
                items[slot(at)] = now;
                item = now;
            }
            if (item.owner != null) {
                privateSeqs.add(at);
            }
        }
    }

    /** The events after that seq, up to one frame, for this viewer; does not read the log. */
    Framed after(long seq, String viewer) {
        if (seq + 1 < first || seq >= head()) {
            throw new IllegalArgumentException(
                    "the ring holds " + first + " to " + head() + ", not what follows " + seq);
        }
        String eyes = privateSeqs.isEmpty() || privateSeqs.getLast() <= seq ? NOBODY : eyes(seq, viewer);
        Key key = new Key(seq, eyes);
        // asked once per session: nothing is made for those after the first
        Framed known = frames.get(key);
        if (known == null) {
            known = frame(key);
            frames.put(key, known);
        }
        return known;
    }

    private String eyes(long seq, String viewer) {
        for (long at : privateSeqs) {
            if (at > seq && viewer.equals(item(at).owner)) {
                return viewer;
            }
        }
        return NOBODY;
    }

    private Framed frame(Key key) {
        List<byte[]> entries = new ArrayList<>();
        List<Entry> stored = new ArrayList<>();
        int size = 0;
        long to = key.from;
        while (to < head() && size < MAX_FRAME_BYTES) {
            Item item = item(to + 1);
            byte[] entry = item.own != null && key.viewer.equals(item.owner) ? item.own : item.shown;
            entries.add(entry);
            stored.add(item.entry);
            size += entry.length;
            to++;
        }
        return new Framed(Frames.events(key.from + 1, to, entries), to, LoggedCommand.in(stored));
    }

    private static Item encode(Entry entry, @Nullable Long first, ReplayRedaction redaction) {
        String owner = redaction.ownerOf(entry);
        byte[] shown = Frames.told(redaction.tell(entry, first, NOBODY));
        return owner == null
                ? new Item(entry, first, shown, null, null)
                : new Item(entry, first, shown, owner, Frames.told(redaction.tell(entry, first, owner)));
    }

    private Item item(long seq) {
        return Objects.requireNonNull(items[slot(seq)]);
    }

    private static int slot(long seq) {
        return (int) (seq % MAX_EVENTS);
    }

    private void dropFirst() {
        bytes -= item(first).size();
        items[slot(first)] = null;
        if (!privateSeqs.isEmpty() && privateSeqs.getFirst() == first) {
            privateSeqs.removeFirst();
        }
        first++;
    }
}
