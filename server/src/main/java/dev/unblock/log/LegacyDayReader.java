package dev.unblock.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Reads days. Up to event form 2, follow-ups and requests to executives were due at an instant; logs, snapshots and the
 * outboxes of old tabs still hold some.
 */
final class LegacyDayReader extends SimpleModule {
    private static final long serialVersionUID = 1;

    /** Browsers sent 23:59 of their own time zones, which differ from UTC by whole quarters of an hour. */
    private static final int MINUTES_OF_CLOCKS = 15;

    /** The zone furthest ahead of UTC; there 23:59 is 10:59 UTC, so no chosen day ends earlier than that. */
    private static final Duration FIRST_END = Duration.ofHours(10).plusMinutes(59);

    LegacyDayReader() {
        super("days");
        addDeserializer(LocalDate.class, new Day());
    }

    /** The day that ends at this instant if the instant can be a chosen 23:59; otherwise the day in UTC. */
    static LocalDate of(Instant instant) {
        boolean isEnd = (instant.getEpochSecond() + 60)
                        % Duration.ofMinutes(MINUTES_OF_CLOCKS).toSeconds()
                == 0;
        return LocalDate.ofInstant(isEnd ? instant.minus(FIRST_END) : instant, ZoneOffset.UTC);
    }

    private static final class Day extends StdDeserializer<LocalDate> {
        private static final long serialVersionUID = 1;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            String written = parser.getText();
            try {
                return written.indexOf('T') < 0 ? LocalDate.parse(written) : of(Instant.parse(written));
            } catch (DateTimeException notOne) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, written, "no day");
            }
        }
    }
}
