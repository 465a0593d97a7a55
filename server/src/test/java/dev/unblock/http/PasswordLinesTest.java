package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How checks of passwords wait for each other. */
class PasswordLinesTest {
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final PasswordLines lines = new PasswordLines((pause, work) -> later.add(work));
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void oneAddressHasOneTurnAtATimeAndOthersHaveTheirs() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(people.submit(() -> lines.inTurn("office", turn -> {
                int now = atOnce.incrementAndGet();
                LockSupport.parkNanos(1_000);
                atOnce.decrementAndGet();
                return now;
            })));
        }
        var elsewhere = lines.enter("home");
        for (var one : all) {
            assertThat(one.get()).isEqualTo(1);
        }
        elsewhere.end();
    }

    @Test
    void aLineThatIsFullSaysSoAndLeavesPlacesToOthers() throws Exception {
        CountDownLatch in = new CountDownLatch(1);
        var first = lines.enter("office");
        AtomicInteger refused = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < PasswordLines.PLACES_OF_ONE + 9; i++) {
            all.add(people.submit(() -> {
                try {
                    lines.inTurn("office", turn -> {
                        in.countDown();
                        return turn;
                    });
                } catch (Refused full) {
                    assertThat(full.code).isEqualTo(ProblemCode.UNAVAILABLE);
                    assertThat(full.retryAfter).isPositive();
                    if (refused.incrementAndGet() == 10) {
                        // all places but the first one's are waiting now
                        first.end();
                    }
                }
            }));
        }
        for (var one : all) {
            one.get();
        }
        assertThat(in.getCount()).isZero();
        assertThat(refused).hasValue(10);
        lines.enter("home").end();
    }

    @Test
    void allLinesTogetherHaveAnEnd() {
        List<PasswordLines.Turn> turns = new ArrayList<>();
        for (int i = 0; i < PasswordLines.PLACES; i++) {
            turns.add(lines.enter("address " + i));
        }
        assertThatThrownBy(() -> lines.enter("one more")).isInstanceOf(Refused.class);
        turns.getFirst().end();
        lines.enter("one more").end();
    }

    @Test
    void afterAWrongPasswordTheNextOneWaits() throws Exception {
        var turn = lines.enter("office");
        turn.rest(Duration.ofSeconds(2));
        turn.end();
        var next = people.submit(() -> lines.inTurn("office", its -> later.isEmpty()));
        later.remove().run();
        assertThat(next.get()).isTrue();
    }
}
