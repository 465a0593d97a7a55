package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SparseLogTest {
    private static final int MANY = 1_000;

    private final AtomicLong now = new AtomicLong();

    @Test
    void nobodyCanFillTheLogAndItSaysHowMuchIsMissing() {
        Logger logger = (Logger) LoggerFactory.getLogger("sparse");
        logger.setAdditive(false);
        ListAppender<ILoggingEvent> written = new ListAppender<>();
        written.start();
        logger.addAppender(written);
        SparseLog log = new SparseLog(logger, now::get);

        for (int fault = 0; fault < MANY; fault++) {
            log.error("{} broke", "it", new IllegalStateException());
        }
        int first = written.list.size();
        assertThat(first).isLessThan(MANY / 10);
        assertThat(written.list.getFirst().getThrowableProxy()).isNotNull();

        now.addAndGet(Duration.ofMinutes(1).toNanos());
        log.warn("{} again", "it");
        assertThat(written.list.getLast().getFormattedMessage())
                .isEqualTo("it again (" + (MANY - first) + " such lines before it were left out)");
    }
}
