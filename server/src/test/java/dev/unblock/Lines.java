package dev.unblock;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Captures what this process logs as a warning or worse, from now on. */
public final class Lines implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

    public Lines() {
        kept.start();
        root.addAppender(kept);
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
        root.detachAppender(kept);
        kept.stop();
    }
}
