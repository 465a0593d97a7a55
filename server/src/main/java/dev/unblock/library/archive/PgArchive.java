package dev.unblock.library.archive;

import dev.unblock.board.Decision;
import dev.unblock.board.Meeting;
import dev.unblock.board.PublicView;
import dev.unblock.library.archive.Passage.Moment;
import dev.unblock.store.BoardRow;
import dev.unblock.store.BoardTable;
import dev.unblock.store.ColumnType;
import dev.unblock.store.ReadModel;
import dev.unblock.store.Told;
import io.vertx.sqlclient.Pool;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The search index: all searchable passages of each board, as everybody may see them. Any thread. */
public final class PgArchive extends ReadModel {
    /** To be changed when tokenisation changes, so that all passages are indexed again. */
    private static final int FORM = 3;

    private static final BoardTable BOARD = BoardTable.named("archive_board")
            .value("team_id", ColumnType.TEXT)
            .value("title", ColumnType.TEXT)
            .value("starts_at", ColumnType.TIME)
            .value("goal", ColumnType.TEXT)
            .value("is_over", ColumnType.FLAG)
            .value("deals", ColumnType.INT)
            .value("decided", ColumnType.INT)
            .aside("begun_at", ColumnType.TIME, "coalesce(old.begun_at, told.begun_at)")
            .aside("seq", ColumnType.LONG)
            .declared();

    /** A text is as old as it says; if it does not, as the entries say; else as it was, or new. */
    private static final BoardTable PASSAGE = BoardTable.named("passage")
            .key("kind")
            .key("ref")
            .value("team_id", ColumnType.TEXT)
            .value("deal_id", ColumnType.TEXT)
            .value("deal_name", ColumnType.TEXT)
            .value("author", ColumnType.TEXT)
            .value("assignee", ColumnType.TEXT)
            .value("type", ColumnType.TEXT)
            .value("remover", ColumnType.TEXT)
            .value("decided", ColumnType.FLAG)
            .value("outcome", ColumnType.TEXT)
            .value("effect", ColumnType.TEXT)
            .value("body", ColumnType.TEXT)
            .aside("tokens", ColumnType.TEXT, "told.tokens::tsvector")
            .hint("form", ColumnType.INT)
            .hint("own_at", ColumnType.TIME)
            .hint("own_seq", ColumnType.LONG)
            .hintAside("entry_at", ColumnType.TIME)
            .hintAside("entry_seq", ColumnType.LONG)
            .aside("at", ColumnType.TIME, "coalesce(told.own_at, told.entry_at, old.at, told.at)")
            .aside("seq", ColumnType.LONG, "coalesce(told.own_seq, told.entry_seq, old.seq, told.seq)")
            .declared();

    public PgArchive(Pool pool) {
        super(pool);
    }

    @Override
    public String name() {
        // 2: words have their suffixes, and texts are normalised before they are split
        return "archive-3";
    }

    @Override
    protected List<BoardTable> tables() {
        return List.of(BOARD, PASSAGE);
    }

    @Override
    protected Stream<BoardRow> rows(Told told) {
        PublicView shown = PublicView.of(told.after());
        Map<PassageKey, Moment> moments = ChangeTimes.in(told.entries());
        return Stream.concat(
                Stream.of(head(told, shown)),
                Passages.of(shown).stream().map(passage -> passage(told, passage, moments.get(passage.key()))));
    }

    private static BoardRow head(Told told, PublicView shown) {
        Meeting meeting = told.after().meeting();
        int decided = (int) shown.deals().stream()
                .filter(deal -> deal.decision() instanceof Decision.Strategy)
                .count();
        return BOARD.row(
                told.board(),
                told.team(),
                told.after().title(),
                meeting == null ? null : meeting.plan().startsAt(),
                meeting == null ? "" : meeting.goal().text(),
                !shown.isOpen(),
                shown.deals().size(),
                decided,
                told.begunAt(),
                told.after().seq());
    }

    private static BoardRow passage(Told told, Passage it, @Nullable Moment entry) {
        String heading = it.kind() == PassageKind.DEAL ? "" : it.dealName();
        Supplier<String> tokens = () -> Lexemes.of(it.text(), heading);
        return PASSAGE.row(
                told.board(),
                it.kind().name(),
                it.ref(),
                told.team(),
                it.deal(),
                it.dealName(),
                it.author(),
                it.assignee(),
                name(it.type()),
                name(it.remover()),
                it.decided(),
                it.outcome() == null ? null : name(it.outcome().result()),
                it.outcome() == null ? null : name(it.outcome().effect()),
                it.text(),
                tokens,
                FORM,
                at(it.moment()),
                seq(it.moment()),
                at(entry),
                seq(entry),
                told.changedAt(),
                told.after().seq());
    }

    private static @Nullable Instant at(@Nullable Moment moment) {
        return moment == null ? null : moment.at();
    }

    private static @Nullable Long seq(@Nullable Moment moment) {
        return moment == null ? null : moment.seq();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
