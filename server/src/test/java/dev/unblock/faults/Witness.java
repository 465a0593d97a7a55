package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.board.Redaction;
import dev.unblock.log.Head;
import dev.unblock.log.PgLog;
import dev.unblock.store.Database;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the log itself, bypassing every server, and checks the invariants. */
final class Witness {
    private static final int PAGE = 1_000;

    private final List<Entry> log;
    private final long head;

    private Witness(List<Entry> log, long head) {
        this.log = log;
        this.head = head;
    }

    static Witness of(Vertx vertx, String database, String board) {
        Database opened = Database.open(vertx, database).await();
        try {
            PgLog log = new PgLog(opened.pool());
            long head = log.head(board).await().map(Head::seq).orElseThrow();
            List<Entry> all = new ArrayList<>();
            List<Entry> page = log.read(board, 1, PAGE).await();
            while (!page.isEmpty()) {
                all.addAll(page);
                page = log.read(board, all.getLast().seq() + 1, PAGE).await();
            }
            return new Witness(all, head);
        } finally {
            opened.close().await();
        }
    }

    long head() {
        return head;
    }

    /** Seqs run from 1 to the head without gaps. */
    Witness isDense() {
        for (int index = 0; index < log.size(); index++) {
            assertThat(log.get(index).seq()).isEqualTo(index + 1L);
        }
        assertThat(head).isEqualTo(log.size());
        return this;
    }

    /**
     * Every command of this tab is in the log once, in the order in which it was sent, at its acknowledged position.
     */
    Witness holdsAllOf(Player player) {
        Map<Long, Long> seqs = new HashMap<>();
        List<Long> ops = new ArrayList<>();
        for (Entry entry : log) {
            if (player.client().equals(entry.client())) {
                seqs.putIfAbsent(entry.op(), entry.seq());
                if (ops.isEmpty() || ops.getLast() != entry.op()) {
                    ops.add(entry.op());
                }
            }
        }
        List<Long> given = new ArrayList<>();
        for (long op = 1; op <= player.outbox().last(); op++) {
            given.add(op);
        }
        assertThat(player.outbox().refused())
                .as("refused to " + player.client())
                .isEmpty();
        assertThat(ops).as("commands of " + player.client()).isEqualTo(given);
        assertThat(seqs)
                .as("what " + player.client() + " was told")
                .containsAllEntriesOf(player.outbox().acknowledged());
        return this;
    }

    /** This tab shows what the log says, and received nothing wrong. */
    Witness isSeenBy(Player player) {
        Board board = Board.EMPTY;
        for (Entry entry : log) {
            board = board.after(entry);
        }
        assertThat(player.faults()).as("what came to " + player.client()).isEmpty();
        // a tab that was connected when a card was withdrawn may still have it
        Board shown = Redaction.redact(player.board(), player.me());
        assertThat(View.shown(shown)).isEqualTo(View.shown(Redaction.redact(board, player.me())));
        return this;
    }
}
