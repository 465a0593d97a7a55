package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How many requests one person, and all together, may have in progress. */
class RequestSharesTest {
    private static final int AT_ONCE = 2;
    private static final int MOST_HEAVY = 6;
    private static final int MOST_LIGHT = 24;

    private final RequestShares shares = new RequestShares(AT_ONCE);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final List<CompletableFuture<Integer>> begun = new ArrayList<>();

    /** Starts a request that runs until the end; records what else was running. */
    private void begin(String person, boolean isHeavy) {
        CountDownLatch inside = new CountDownLatch(1);
        var work = CompletableFuture.supplyAsync(
                () -> shares.take(person, isHeavy, () -> {
                    int now = running.incrementAndGet();
                    inside.countDown();
                    awaitEnd();
                    running.decrementAndGet();
                    return now;
                }),
                Executors.newVirtualThreadPerTaskExecutor());
        begun.add(work);
        if (running.get() < AT_ONCE || !isHeavy) {
            await(inside);
        }
    }

    private void awaitEnd() {
        await(end);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private void endAll() {
        end.countDown();
        begun.forEach(CompletableFuture::join);
    }

    @Test
    void fewAreHeavyAtOnceHoweverManyAsk() {
        for (String person : List.of("a", "b", "c", "d")) {
            begin(person, true);
        }
        assertThat(running).hasValue(AT_ONCE);
        endAll();
        assertThat(begun).allSatisfy(work -> assertThat(work.join()).isLessThanOrEqualTo(AT_ONCE));
    }

    @Test
    void lightRequestsDoNotWaitForHeavyOnes() {
        begin("a", true);
        begin("a", true);
        begin("b", true);
        assertThat(shares.<String>take("b", false, () -> "light")).isEqualTo("light");
        endAll();
    }

    @Test
    void onePersonHasSoMuchUnderWayAndOthersNoticeNothing() {
        for (int light = 0; light < MOST_LIGHT; light++) {
            begin("a", false);
        }
        assertThatThrownBy(() -> shares.take("a", false, () -> "one more"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code).isEqualTo(ProblemCode.TOO_MUCH_AT_ONCE);
                    assertThat(refused.retryAfter).isNotNull();
                });
        assertThat(shares.<String>take("b", false, () -> "another")).isEqualTo("another");
        endAll();
        assertThat(shares.<String>take("a", true, () -> "later")).isEqualTo("later");
    }

    @Test
    void aFailedRequestGivesItsShareBack() {
        for (int time = 0; time <= MOST_HEAVY; time++) {
            assertThatThrownBy(() -> shares.take("a", true, () -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
        }
        endAll();
    }
}
