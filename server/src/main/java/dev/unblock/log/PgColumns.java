package dev.unblock.log;

import dev.unblock.board.Entry;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries as one array per column, as {@code unnest} takes them. */
final class PgColumns {
    private final OffsetDateTime[] at;
    private final @Nullable String[] actor;
    private final @Nullable String[] client;
    private final Long[] op;
    private final Integer[] part;
    private final String[] type;
    private final @Nullable String[] privateTo;
    private final Boolean[] unsigned;
    private final String[] payload;

    PgColumns(List<Entry> entries) {
        int size = entries.size();
        at = new OffsetDateTime[size];
        actor = new @Nullable String[size];
        client = new @Nullable String[size];
        op = new Long[size];
        part = new Integer[size];
        type = new String[size];
        privateTo = new @Nullable String[size];
        unsigned = new Boolean[size];
        payload = new String[size];
        for (int index = 0; index < size; index++) {
            set(index, entries.get(index));
            part[index] =
                    index > 0 && sameCommand(entries.get(index - 1), entries.get(index)) ? part[index - 1] + 1 : 0;
        }
    }

    private void set(int index, Entry entry) {
        at[index] = entry.at().atOffset(ZoneOffset.UTC);
        actor[index] = entry.actor();
        client[index] = entry.client();
        op[index] = entry.op();
        type[index] = StoredEvent.type(entry.event());
        privateTo[index] = entry.privateTo();
        unsigned[index] = entry.hidesActor();
        payload[index] = StoredEvent.payload(entry.event());
    }

    private static boolean sameCommand(Entry one, Entry next) {
        return one.op() == next.op() && one.client() != null && one.client().equals(next.client());
    }

    void addTo(Tuple values) {
        values.addArrayOfOffsetDateTime(at)
                .addArrayOfString(actor)
                .addArrayOfString(client)
                .addArrayOfLong(op)
                .addArrayOfInteger(part)
                .addArrayOfString(type)
                .addArrayOfString(privateTo)
                .addArrayOfBoolean(unsigned)
                .addArrayOfString(payload);
    }
}
