package dev.unblock.live;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Redaction;
import dev.unblock.board.Remover;
import dev.unblock.log.Gzip;
import java.time.Instant;
import java.util.List;

/**
 * Warms up the JVM: the first people after a start would wait while folding, JSON and packing are compiled. So a
 * synthetic board is folded and packed before anybody connects. Blocking.
 */
public final class WarmUp {
    private static final int CARDS = 1_000;
    /** More rounds do not make it any faster. */
    private static final int ROUNDS = 12;

    private static final String DEAL = "warm00000000";

    private WarmUp() {}

    public static void up() {
        for (int round = 0; round < ROUNDS; round++) {
            Board board = Redaction.redact(board(), "");
            List<Card> cards = List.copyOf(board.cards().values());
            Gzip.pack(Frames.bytes(new Protocol.Snap(
                    board.seq(), 1, 1, null, null, List.copyOf(board.deals().values()), cards)));
        }
    }

    private static Board board() {
        Board board =
                Board.EMPTY.after(entry(1, new Event.DealAdded(DEAL, "A deal", "somebody", DealFacts.NONE, "V00000")));
        for (int card = 0; card < CARDS; card++) {
            long seq = board.seq() + 1;
            String id = String.format("warm%08d", card);
            Card.Kind kind = new Card.Kind.Obstacle(ObstacleType.OTHER, Remover.REP, null, "V" + seq);
            Event added = new Event.CardAdded(id, DEAL, "What stands in the way, number " + seq, false, kind);
            board = board.after(entry(seq, added));
        }
        return board;
    }

    private static Entry entry(long seq, Event event) {
        return new Entry(seq, Instant.EPOCH, "somebody", "warm00000000", seq, null, event);
    }
}
