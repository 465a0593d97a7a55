package dev.unblock.library.lessons;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Maps pins and times to PostgreSQL and back. */
final class PgPins {
    private PgPins() {}

    static Pin pin(Row row) {
        return new Pin(
                PinTarget.valueOf(row.getString("spot")),
                row.getLong("seq"),
                row.getString("deal_id"),
                row.getString("card_id"));
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant time(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    static @Nullable Instant timeOrNull(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
