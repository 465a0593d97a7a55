package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Orders;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowReaderTest {
    private final Stage stage = Stage.quiet();
    private Tab writer = stage.tab("mia");
    private Tab slow = stage.tab("rob");

    @BeforeEach
    void bothAreAtTheBoard() {
        stage.connect(writer, 0);
        stage.connect(slow, 0);
        stage.untilSettled();
        stage.done(writer, Orders.deal("d1"), Orders.obstacle("o1", "d1"));
    }

    @Test
    void aReaderThatStalledCatchesUpAndHeldNobodyUp() {
        wire().stall(true);
        for (int i = 0; i < 200; i++) {
            stage.done(writer, Orders.reword("o1", "words " + i));
        }
        long behind = slow.board().seq();
        assertThat(behind).isLessThan(stage.head());
        int before = slow.frames(Protocol.Evs.class).size();
        wire().stall(false);
        stage.untilSettled();
        assertThat(slow.closings()).isEmpty();
        int frames = slow.frames(Protocol.Evs.class).size() - before;
        assertThat(frames)
                .as("what was not read is merged: %d events", stage.head() - behind)
                .isLessThan((int) (stage.head() - behind) / 2);
    }

    @Test
    void aReaderFarBehindIsServedFromTheLog() {
        wire().stall(true);
        for (int i = 0; i < 2_500; i++) {
            writer.order(Orders.reword("o1", "words " + i));
            stage.world().run(Duration.ofMillis(52));
            if (i % 250 == 0) {
                wire().stall(false);
                wire().stall(true);
            }
        }
        wire().stall(false);
        stage.untilSettled();
        assertThat(slow.board().seq()).isEqualTo(stage.head());
    }

    @Test
    void aTabThatReadsNothingIsSentAwayAndResumesWhereItWas() {
        wire().stall(true);
        for (int i = 0; i < 40; i++) {
            stage.done(writer, Orders.reword("o1", "words " + i));
        }
        Wire old = wire();
        stage.world().run(Duration.ofSeconds(30));
        old.stall(false);
        stage.untilClosed(slow);
        assertThat(slow.closings()).containsExactly(Protocol.Close.SLOW.code());
        stage.connect(slow, 0);
        stage.untilSettled();
        assertThat(slow.frames(Protocol.Snap.class)).isEmpty();
    }

    @Test
    void aTabThatAnswersNoPingsIsDisconnected() {
        wire().stall(true);
        stage.world().run(Duration.ofSeconds(90));
        wire().stall(false);
        stage.untilClosed(slow);
        assertThat(slow.closings()).containsExactly(Protocol.Close.RESYNC.code());
    }

    @Test
    void aSilentTabThatAnswersPingsStays() {
        stage.world().run(Duration.ofMinutes(10));
        assertThat(slow.closings()).isEmpty();
        stage.done(writer, Orders.reword("o1", "still there"));
        stage.untilSettled();
    }

    private Wire wire() {
        return Objects.requireNonNull(slow.wire());
    }
}
