package dev.unblock.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutageTest {
    private final AtomicLong now = new AtomicLong();

    @Test
    void itsBeginningAndItsEndAreSaidOnceAndThatItLastsNowAndThen() {
        Logger logger = new LoggerContext().getLogger("tail");
        ListAppender<ILoggingEvent> written = new ListAppender<>();
        written.start();
        logger.addAppender(written);
        Outage outage = new Outage(logger, "read models", now::get);

        outage.isOver();
        for (int second = 0; second < 15 * 60; second++) {
            outage.lasts(new LogUnavailable("away"));
            now.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        outage.isOver();
        outage.isOver();

        List<String> lines =
                written.list.stream().map(line -> line.getLevel().toString()).toList();
        assertThat(lines).containsExactly("WARN", "WARN", "INFO");
    }
}
