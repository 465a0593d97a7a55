package dev.unblock;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SparseLogTest {
    private static final int MANY = 1_000;
    private static final int FEW = 101;

    private final AtomicLong now = new AtomicLong();
    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @BeforeEach
    void begin() {
        written.start();
        SparseLog sparse = new SparseLog(now::get);
        sparse.setContext(context);
        sparse.addAppender(written);
        sparse.start();
        root().addAppender(sparse);
    }

    private Logger root() {
        return context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void nobodyCanFillTheLogAndItSaysHowMuchIsMissing() {
        Logger logger = context.getLogger("some.library");
        for (int fault = 0; fault < MANY; fault++) {
            logger.error("{} broke", fault, new IllegalStateException());
        }
        int first = written.list.size();
        assertThat(first).isLessThan(FEW);
        assertThat(written.list.getFirst().getThrowableProxy()).isNotNull();

        now.addAndGet(Duration.ofMinutes(1).toNanos());
        logger.error("{} broke", "it", new IllegalStateException());
        assertThat(written.list.get(first).getFormattedMessage())
                .isEqualTo((MANY - first) + " such lines before the next one were left out");
        assertThat(written.list.getLast().getFormattedMessage()).isEqualTo("it broke");
    }

    @Test
    void varyingMessageTextsCannotFillTheLogEither() {
        for (int fault = 0; fault < MANY; fault++) {
            context.getLogger("some.library").error("line " + fault);
        }
        assertThat(written.list).hasSizeLessThan(FEW);
    }

    @Test
    void oneKindOfLineKeepsNoOtherFromBeingWritten() {
        for (int fault = 0; fault < MANY; fault++) {
            context.getLogger("one").warn("this");
        }
        context.getLogger("one").warn("that");
        context.getLogger("other").warn("this");
        assertThat(written.list.getLast().getLoggerName()).isEqualTo("other");
        assertThat(written.list.get(written.list.size() - 2).getMessage()).isEqualTo("that");
    }

    @Test
    void itStandsBeforeEverythingThatTheServerWrites() throws Exception {
        LoggerContext real = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(real);
        configurator.doConfigure(Objects.requireNonNull(getClass().getResource("/logback.xml")));
        assertThat(real.getLoggerList())
                .flatExtracting(SparseLogTest::appenders)
                .isNotEmpty()
                .allSatisfy(appender -> assertThat(appender).isInstanceOf(SparseLog.class));
        real.stop();
    }

    private static List<Object> appenders(Logger logger) {
        List<Object> all = new ArrayList<>();
        logger.iteratorForAppenders().forEachRemaining(all::add);
        return all;
    }
}
