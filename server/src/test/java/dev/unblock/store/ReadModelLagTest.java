package dev.unblock.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.store.ReadModelLag.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ReadModelLagTest {
    private static final Instant START = Instant.parse("2026-03-04T02:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final ReadModelLag lag = new ReadModelLag(now::get);

    private void after(int seconds) {
        now.set(START.plusSeconds(seconds));
    }

    @Test
    void itIsThatOfTheOldestEventAndGrowsWhileThatWaits() {
        after(10);
        lag.found(List.of(
                new Waiting("north", List.of("archive"), START.plusSeconds(8)),
                new Waiting("south", List.of("archive", "growth"), START.plusSeconds(3))));
        assertThat(lag.longest()).hasSeconds(7);
        after(12);
        assertThat(lag.longest()).hasSeconds(9);
        assertThat(lag.of("north", "archive")).hasSeconds(4);
        assertThat(lag.of("south", "growth")).hasSeconds(9);
        assertThat(lag.of("north", "growth")).isZero();
    }

    @Test
    void whatTheLastLookHasFoundIsShownUntilTheNextOne() {
        after(10);
        lag.found(List.of(new Waiting("north", List.of("archive"), START.plusSeconds(4))));
        lag.left(List.of());
        after(11);
        assertThat(lag.longest()).isEqualTo(Duration.ofSeconds(6));
        assertThat(lag.of("north", "archive")).isZero();
        lag.found(List.of());
        assertThat(lag.longest()).isZero();
    }

    @Test
    void anEventFromBeforeTheStartHasWaitedSinceTheStart() {
        after(2);
        lag.found(List.of(new Waiting("north", List.of("archive"), START.minusSeconds(1_000_000))));
        assertThat(lag.longest()).hasSeconds(2);
    }
}
