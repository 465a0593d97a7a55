package dev.unblock;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Rate-limits the log, so that no client can fill the disk with its requests, whether the lines are ours or a
 * library's. Of each kind of line some are written at once, then a few a minute; the next one says how many were left
 * out before it. Kinds do not limit each other. DEBUG and below are not limited, as somebody asked for them. Any
 * thread.
 */
public final class SparseLog extends AppenderBase<ILoggingEvent> implements AppenderAttachable<ILoggingEvent> {
    private static final int OF_A_KIND_AT_ONCE = 20;
    private static final Duration OF_A_KIND_ONE_EVERY = Duration.ofSeconds(15);
    /** Some libraries format outside input into the message itself, so each line looks like a kind of its own. */
    private static final int OF_A_LOGGER_AT_ONCE = 100;

    private static final Duration OF_A_LOGGER_ONE_EVERY = Duration.ofSeconds(3);
    /** Kinds that are remembered; more than the server and its libraries have. */
    private static final int KINDS = 1_000;

    private final AppenderAttachableImpl<ILoggingEvent> log = new AppenderAttachableImpl<>();
    private final LongSupplier nanos;
    private final Map<Kind, Room> kinds = latest();
    private final Map<String, Room> loggers = latest();

    public SparseLog() {
        this(System::nanoTime);
    }

    SparseLog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Lines from one place in the code. */
    private record Kind(
            String logger, @Nullable String text, @Nullable String failure) {
        static Kind of(ILoggingEvent line) {
            var failure = line.getThrowableProxy();
            return new Kind(line.getLoggerName(), line.getMessage(), failure == null ? null : failure.getClassName());
        }
    }

    @Override
    protected void append(ILoggingEvent line) {
        if (!line.getLevel().isGreaterOrEqual(Level.INFO)) {
            log.appendLoopOnAppenders(line);
            return;
        }
        Room ofLogger = loggers.computeIfAbsent(
                line.getLoggerName(), first -> new Room(OF_A_LOGGER_AT_ONCE, OF_A_LOGGER_ONE_EVERY));
        Room ofKind = kinds.computeIfAbsent(Kind.of(line), first -> new Room(OF_A_KIND_AT_ONCE, OF_A_KIND_ONE_EVERY));
        if (ofKind.take() && ofLogger.take()) {
            tell(line, "{} such lines before the next one were left out", ofKind.leftOut());
            tell(line, "{} lines of this logger before the next one were left out", ofLogger.leftOut());
            log.appendLoopOnAppenders(line);
        }
    }

    private void tell(ILoggingEvent next, String text, long leftOut) {
        if (leftOut > 0) {
            LoggerContext context = (LoggerContext) getContext();
            Object[] count = {leftOut};
            log.appendLoopOnAppenders(new LoggingEvent(
                    SparseLog.class.getName(),
                    context.getLogger(next.getLoggerName()),
                    next.getLevel(),
                    text,
                    null,
                    count));
        }
    }

    private static <K> Map<K, Room> latest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Room> eldest) {
                return size() > KINDS;
            }
        };
    }

    private final class Room {
        private final int atOnce;
        private final Duration oneEvery;
        private double free;
        private long lastAt = nanos.getAsLong();
        private long leftOut;

        Room(int atOnce, Duration oneEvery) {
            this.atOnce = atOnce;
            this.oneEvery = oneEvery;
            this.free = atOnce;
        }

        boolean take() {
            long now = nanos.getAsLong();
            free = Math.min(atOnce, free + (double) (now - lastAt) / oneEvery.toNanos());
            lastAt = now;
            if (free < 1) {
                leftOut++;
                return false;
            }
            free--;
            return true;
        }

        /** Since the last call. */
        long leftOut() {
            long before = leftOut;
            leftOut = 0;
            return before;
        }
    }

    @Override
    public void addAppender(Appender<ILoggingEvent> appender) {
        log.addAppender(appender);
    }

    @Override
    public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
        return log.iteratorForAppenders();
    }

    @Override
    public @Nullable Appender<ILoggingEvent> getAppender(String name) {
        return log.getAppender(name);
    }

    @Override
    public boolean isAttached(Appender<ILoggingEvent> appender) {
        return log.isAttached(appender);
    }

    @Override
    public void detachAndStopAllAppenders() {
        log.detachAndStopAllAppenders();
    }

    @Override
    public boolean detachAppender(Appender<ILoggingEvent> appender) {
        return log.detachAppender(appender);
    }

    @Override
    public boolean detachAppender(String name) {
        return log.detachAppender(name);
    }
}
