package dev.unblock;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Captures what this process logs as a warning or worse, from now on. */
public final class Lines implements AutoCloseable {
    private final List<Logger> loggers;
    private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

    public Lines() {
        this(true, org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private Lines(boolean alsoPrinted, String... names) {
        loggers = Stream.of(names)
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        kept.start();
        loggers.forEach(logger -> {
            logger.addAppender(kept);
            logger.setAdditive(alsoPrinted);
        });
    }

    /** Captures what these loggers say about a fault that the test causes, instead of printing it. */
    public static Lines expectedOf(String... loggers) {
        return new Lines(false, loggers);
    }

    public List<String> complaints() {
        synchronized (kept) {
            return List.copyOf(kept.list).stream()
                    .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                    .map(line -> line.getLoggerName() + ": " + line.getFormattedMessage())
                    .toList();
        }
    }

    @Override
    public void close() {
        loggers.forEach(logger -> {
            logger.detachAppender(kept);
            logger.setAdditive(true);
        });
        kept.stop();
    }
}
