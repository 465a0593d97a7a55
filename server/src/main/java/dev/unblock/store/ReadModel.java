package dev.unblock.store;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.log.Projection;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A projection that consists of rows which each belong to one board. It says which rows a board has; those that have
 * changed are written for it. Any thread.
 */
public abstract class ReadModel implements Projection {
    private final RowWriter writer;
    private volatile @Nullable ReadModelLag lag;

    protected ReadModel(Pool pool) {
        this.writer = new RowWriter(pool);
    }

    final void isFedWith(ReadModelLag unread) {
        lag = unread;
    }

    /** How long the oldest event of that team waits to be read, by the last look at the log. */
    public final Duration behind(String team) {
        ReadModelLag known = lag;
        return known == null ? Duration.ZERO : known.of(team, name());
    }

    /** All its tables; those that others refer to come first. */
    protected abstract List<BoardTable> tables();

    /** All rows that the board has now. If two have the same key, the first counts. */
    protected abstract Stream<BoardRow> rows(Told told);

    /** What only the entries tell; executed also if the rows show a later state already. */
    protected @Nullable Statement besides(Told told) {
        return null;
    }

    /** Writes the rows without moving the position in the log. */
    @Override
    public final Future<Void> follow(String board, String team, List<Entry> entries, Board after) {
        return show(Told.of(board, team, entries, after));
    }

    /** For a reader who does not wait until the entries arrive here. */
    protected final Future<Void> show(Told told) {
        return writer.write(List.of(Share.of(this, told, null).withoutMoving())).mapEmpty();
    }
}
