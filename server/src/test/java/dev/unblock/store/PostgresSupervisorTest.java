package dev.unblock.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.Lines;
import dev.unblock.faults.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The supervisor of the built-in database has problems of its own. */
class PostgresSupervisorTest {
    private static final Duration OFTEN = Duration.ofMillis(10);

    private volatile boolean isListening = true;
    private volatile @Nullable Throwable trouble;
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger starts = new AtomicInteger();

    private final PostgresSupervisor.Supervised postgres = new PostgresSupervisor.Supervised() {
        @Override
        public boolean isListening() {
            looks.incrementAndGet();
            return isListening;
        }

        @Override
        public void startAgain() {
            starts.incrementAndGet();
            if (trouble instanceof Error error) {
                throw error;
            }
            if (trouble instanceof RuntimeException failure) {
                throw failure;
            }
            isListening = true;
        }
    };

    @Test
    void noTroubleEndsTheWatch() {
        try (Lines lines = new Lines();
                PostgresSupervisor watch = PostgresSupervisor.over(postgres, OFTEN)) {
            trouble = new RuntimeException("Too many open files (Unable to open /proc)");
            isListening = false;
            Eventually.is("it was tried twice", () -> starts.get() >= 2);
            trouble = new OutOfMemoryError("Java heap space");
            int before = starts.get();
            Eventually.is("it was tried again", () -> starts.get() >= before + 2);
            trouble = null;
            Eventually.is("it is back", () -> isListening && !watch.isRestarting());
            assertThat(lines.complaints()).as("each reason once").hasSize(3);
        }
    }

    @Test
    void whereItCannotBeToldNothingIsStarted() {
        PostgresSupervisor.Supervised unknown = new PostgresSupervisor.Supervised() {
            @Override
            public boolean isListening() {
                looks.incrementAndGet();
                throw new UncheckedIOException(new IOException("Too many open files"));
            }

            @Override
            public void startAgain() {
                starts.incrementAndGet();
            }
        };
        try (PostgresSupervisor watch = PostgresSupervisor.over(unknown, OFTEN)) {
            Eventually.is("it was looked at three times", () -> looks.get() >= 3);
            assertThat(watch.isRestarting()).isFalse();
            assertThat(starts).hasValue(0);
        }
    }
}
