package dev.unblock.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How password checks wait for each other. */
class PasswordQueuesTest {
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final PasswordQueues lines = new PasswordQueues((pause, work) -> later.add(work));
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<String> served = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        people.close();
    }

    /** A check that is queued when this returns, and recorded in {@link #served} when it is over. */
    private void queue(String line, String part) {
        int before = lines.waiting();
        people.execute(() -> {
            try {
                lines.inTurn(line, part, turn -> served.add(line + " " + part));
            } catch (Refused full) {
                assertThat(full.code).isEqualTo(ProblemCode.UNAVAILABLE);
                assertThat(full.retryAfter).isPositive();
                served.add("no " + line + " " + part);
            }
        });
        while (lines.waiting() == before && served.isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private List<String> served(int count) throws InterruptedException {
        List<String> all = new ArrayList<>();
        while (all.size() < count) {
            all.add(served.take());
        }
        return all;
    }

    @Test
    void oneLineHasOneTurnAtATimeAndOthersHaveTheirs() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(people.submit(() -> lines.inTurn("office", "somebody", turn -> {
                int now = atOnce.incrementAndGet();
                LockSupport.parkNanos(1_000);
                atOnce.decrementAndGet();
                return now;
            })));
        }
        var elsewhere = lines.enter("home", "somebody");
        for (var one : all) {
            assertThat(one.get()).isEqualTo(1);
        }
        elsewhere.end();
    }

    @Test
    void aPartWithManyChecksWaitsBehindItself() throws Exception {
        var first = lines.enter("office", "many");
        queue("office", "many");
        queue("office", "many");
        queue("office", "many");
        queue("office", "one");
        queue("office", "other");
        first.end();
        assertThat(served(5))
                .containsExactly("office many", "office one", "office other", "office many", "office many");
    }

    @Test
    void theLongestLineGivesUpItsNewestPlaceForOneWhoHasNone() throws Exception {
        List<PasswordQueues.Turn> turns = new ArrayList<>();
        for (String line : List.of("a", "b", "c")) {
            turns.add(lines.enter(line, "first"));
        }
        for (int i = 0; i < PasswordQueues.PLACES; i++) {
            queue(i < 200 ? "a" : i < 350 ? "b" : "c", "part " + i);
        }
        turns.add(lines.enter("home", "first"));
        queue("home", "somebody");
        assertThat(served(1)).containsExactly("no a part 199");
        // a new check of the longest queue has no more right to a place than those already waiting
        queue("a", "late");
        assertThat(served(1)).containsExactly("no a late");
        assertThat(lines.waiting()).isEqualTo(PasswordQueues.PLACES);
        turns.getLast().end();
        assertThat(served(1)).containsExactly("home somebody");
        turns.removeLast();
        turns.forEach(PasswordQueues.Turn::end);
        assertThat(served(PasswordQueues.PLACES - 1)).noneMatch(it -> it.startsWith("no"));
    }

    @Test
    void aFullLineTakesOneWhoWaitsForTheFirstTimeInPlaceOfThePartWithMost() throws Exception {
        var first = lines.enter("office", "many");
        for (int i = 0; i < PasswordQueues.PLACES_OF_ONE; i++) {
            queue("office", "many");
        }
        queue("office", "one");
        assertThat(served(1)).containsExactly("no office many");
        queue("office", "many");
        assertThat(served(1)).containsExactly("no office many");
        first.end();
        assertThat(served(PasswordQueues.PLACES_OF_ONE)).startsWith("office many", "office one");
        assertThat(lines.waiting()).isZero();
    }

    @Test
    void afterAWrongPasswordTheNextOneWaits() throws Exception {
        var turn = lines.enter("office", "somebody");
        turn.rest(Duration.ofSeconds(2));
        turn.end();
        queue("office", "next");
        assertThat(served).isEmpty();
        later.remove().run();
        assertThat(served(1)).containsExactly("office next");
    }
}
