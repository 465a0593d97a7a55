package dev.unblock.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Play;
import dev.unblock.board.Reviews;
import dev.unblock.board.VisibleEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader of the log gets. */
class RedactedLogTest {
    private static final String BOARD = "board0000001";

    private final MemoryLog log = new MemoryLog();
    private final RedactedLog redactedLog = new RedactedLog(log);
    private final Play play = Reviews.deciding();

    @BeforeEach
    void isWritten() {
        Entry opening = play.entries().getFirst();
        log.create(BOARD, "team", "mia", opening.at(), (Event.BoardOpened) opening.event());
        log.append(BOARD, 1, 1, play.entries().subList(1, play.entries().size()));
    }

    @Test
    void eventsOfOneCommandAreLinkedWhereverThePageBegins() {
        Board now = play.board();
        List<VisibleEvent> all = redactedLog.read(BOARD, 1, 1_000).result().told(now, "rita");
        assertThat(all).anyMatch(it -> it.first() != null);
        for (int from = 1; from <= all.size(); from++) {
            assertThat(redactedLog.read(BOARD, from, 3).result().told(now, "rita"))
                    .isEqualTo(all.subList(from - 1, Math.min(all.size(), from + 2)));
        }
    }

    @Test
    void onlyEventsWhoseAuthorEverybodyMayKnowAreLinked() {
        Map<Long, Entry> stored = new HashMap<>();
        play.entries().forEach(it -> stored.put(it.seq(), it));
        for (String viewer : List.of("rita", "rob", "mia", "eve")) {
            for (VisibleEvent it : redactedLog.read(BOARD, 1, 1_000).result().told(play.board(), viewer)) {
                if (it.first() != null) {
                    Entry entry = Objects.requireNonNull(stored.get(it.seq()));
                    Entry first = Objects.requireNonNull(stored.get(it.first()));
                    assertThat(first.client()).isEqualTo(entry.client());
                    assertThat(first.op()).isEqualTo(entry.op());
                    assertThat(List.of(first, entry)).allMatch(one -> one.privateTo() == null && !one.hidesActor());
                }
            }
        }
        assertThat(play.entries()).anyMatch(Entry::hidesActor);
    }
}
