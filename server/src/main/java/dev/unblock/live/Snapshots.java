package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Deal;
import dev.unblock.board.Meeting;
import dev.unblock.board.Redaction;
import dev.unblock.log.Gzip;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whole boards in encoded form for people who join, packed off the loop. The public form is packed once and serves many
 * joins: the events since then follow it. Of one loop only.
 */
final class Snapshots {
    /** Cards per part; a part is then about 50 KB compressed. */
    private static final int CARDS_OF_A_PART = 1_000;
    /** A packed board that is more events behind is packed again. */
    private static final int MAX_AGE = 500;

    private static final String NOBODY = "";

    /** A board after that event, in frames; each is packed after the one before. */
    record Packed(long seq, List<Future<Buffer>> parts) {
        boolean failed() {
            return parts.stream().anyMatch(Future::failed);
        }
    }

    private final Loop loop;
    private @Nullable Packed shown;

    Snapshots(Loop loop) {
        this.loop = loop;
    }

    /**
     * The board as this viewer may see it, at most {@link #MAX_AGE} events old.
     *
     * @param tookAway seq of the last event that hid or withdrew something: older packed boards would still show it
     */
    Packed of(Board board, String viewer, long tookAway) {
        return Redaction.hasSecretsOf(board, viewer) ? pack(Redaction.redact(board, viewer)) : of(board, tookAway);
    }

    /** The same as people without secrets on the board may see it. */
    Packed of(Board board, long tookAway) {
        Packed known = shown;
        if (known == null || known.failed() || known.seq < tookAway || board.seq() - known.seq > MAX_AGE) {
            known = pack(Redaction.redact(board, NOBODY));
            shown = known;
        }
        return known;
    }

    /** While one part is sent and read by the browser, the next one is packed. */
    private Packed pack(Board board) {
        List<Future<Buffer>> parts = new ArrayList<>();
        Future<Buffer> last = Future.succeededFuture();
        for (Protocol.Snap snap : cut(board)) {
            last = last.compose(before -> loop.offload(() -> Buffer.buffer(Gzip.pack(Frames.bytes(snap)))));
            parts.add(last);
        }
        return new Packed(board.seq(), parts);
    }

    private static List<Protocol.Snap> cut(Board board) {
        List<Card> cards = List.copyOf(board.cards().values());
        int of = Math.max(1, (cards.size() + CARDS_OF_A_PART - 1) / CARDS_OF_A_PART);
        List<Protocol.Snap> parts = new ArrayList<>(of);
        for (int part = 1; part <= of; part++) {
            int from = (part - 1) * CARDS_OF_A_PART;
            List<Card> some = cards.subList(from, Math.min(cards.size(), from + CARDS_OF_A_PART));
            List<Deal> deals = part == 1 ? List.copyOf(board.deals().values()) : List.of();
            Protocol.Settings settings =
                    part == 1 ? new Protocol.Settings(board.title(), board.language(), board.locked()) : null;
            Meeting meeting = part == 1 ? board.meeting() : null;
            parts.add(new Protocol.Snap(board.seq(), part, of, settings, meeting, deals, some));
        }
        return parts;
    }
}
