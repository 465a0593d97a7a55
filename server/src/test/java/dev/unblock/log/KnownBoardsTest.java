package dev.unblock.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A board that is read again equals the one in the log. */
class KnownBoardsTest {
    private static final Instant AT = Instant.EPOCH;

    private final MemoryLog log = new MemoryLog();
    private final KnownBoards boards = new KnownBoards(log);

    @Test
    void aBoardThatIsRememberedIsAsNewAsItsLog() {
        log.create("a", "team", "me", AT, new Event.BoardOpened("One", Language.EN))
                .await();
        assertThat(boards.read("a").await().title()).isEqualTo("One");
        rename(1, "Two");
        assertThat(boards.read("a").await().title()).isEqualTo("Two");
        assertThat(boards.read("a").await().seq()).isEqualTo(2);
    }

    @Test
    void aLogThatIsAnotherOneIsReadAnew() {
        log.create("a", "team", "me", AT, new Event.BoardOpened("One", Language.EN))
                .await();
        rename(1, "To be forgotten");
        assertThat(boards.read("a").await().title()).isEqualTo("To be forgotten");
        log.restore("a", 1);
        assertThat(boards.read("a").await().title()).isEqualTo("One");
    }

    private void rename(long after, String title) {
        Event renamed = new Event.SettingsChanged(title, Language.EN, false);
        Entry entry = new Entry(after + 1, AT, "me", "client", after, null, renamed);
        assertThat(log.append("a", 1, after, List.of(entry)).await()).isEqualTo(Appended.DONE);
    }
}
