package dev.unblock.library.strategies;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Meeting;
import dev.unblock.board.Origin;
import dev.unblock.board.PublicView;
import dev.unblock.board.Source;
import dev.unblock.log.Json;
import dev.unblock.store.BoardRow;
import dev.unblock.store.BoardTable;
import dev.unblock.store.ColumnType;
import dev.unblock.store.ReadModel;
import dev.unblock.store.Told;
import io.vertx.sqlclient.Pool;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The read model of strategies: what each board contributes. Any thread. */
public final class PgStrategyRecords extends ReadModel {
    static final Json<DealDiscussion> TALK = Json.of(DealDiscussion.class);
    static final Json<StrategyFollowUp> FOLLOW_UP = Json.of(StrategyFollowUp.class);

    private static final BoardTable BOARD = BoardTable.named("strategy_board")
            .value("team_id", ColumnType.TEXT)
            .value("title", ColumnType.TEXT)
            .hint("starts_at", ColumnType.TIME)
            .hintAside("begun_at", ColumnType.TIME)
            .made("at", "coalesce(told.starts_at, old.at, told.begun_at)")
            .aside("seq", ColumnType.LONG)
            .declared();
    private static final BoardTable TALKS = BoardTable.named("strategy_talk")
            .key("deal_id")
            .value("team_id", ColumnType.TEXT)
            .hint("decided", ColumnType.FLAG)
            .event("decided_seq", ColumnType.LONG, whenDecided("decided_seq"))
            .event("decided_at", ColumnType.TIME, whenDecided("decided_at"))
            .value("body", ColumnType.TEXT, "told.body::json")
            .declared();
    /** Includes follow-ups that are hidden or withdrawn, because they mark the card on an earlier board as over. */
    private static final BoardTable PROMISES = BoardTable.named("strategy_promise")
            .key("card_id")
            .value("team_id", ColumnType.TEXT)
            .value("root_board", ColumnType.TEXT)
            .value("root_card", ColumnType.TEXT)
            .value("deal_id", ColumnType.TEXT)
            .value("added_at", ColumnType.TIME)
            .value("stands", ColumnType.FLAG)
            .value("body", ColumnType.TEXT, "told.body::json")
            .declared();

    private static final BoardTable REUSES = BoardTable.named("strategy_reuse")
            .key("card_id")
            .value("team_id", ColumnType.TEXT)
            .value("deal_id", ColumnType.TEXT)
            .value("source_board", ColumnType.TEXT)
            .value("source_deal", ColumnType.TEXT)
            .declared();
    /** Keeps the vectors of unchanged texts. */
    private static final BoardTable OBSTACLES = BoardTable.named("strategy_obstacle")
            .key("card_id")
            .value("deal_id", ColumnType.TEXT)
            .value("team_id", ColumnType.TEXT)
            .value("text", ColumnType.TEXT)
            .made("vector", "case when old.text = told.text then old.vector end")
            .made("born", "pg_current_xact_id()::text::bigint")
            .declared();

    PgStrategyRecords(Pool pool) {
        super(pool);
    }

    /** Only the entry tells when a deal was decided; it counts as long as the deal has a strategy. */
    private static String whenDecided(String column) {
        return "case when told.decided then coalesce(told." + column + ", old." + column + ") end";
    }

    @Override
    public String name() {
        return "strategies";
    }

    @Override
    protected List<BoardTable> tables() {
        return List.of(BOARD, TALKS, PROMISES, REUSES, OBSTACLES);
    }

    @Override
    protected Stream<BoardRow> rows(Told told) {
        PublicView shown = PublicView.of(told.after());
        Map<String, Entry> decisions = new HashMap<>();
        for (Entry entry : told.entries()) {
            if (entry.event() instanceof Event.DecisionMade it) {
                decisions.put(it.deal(), entry);
            }
        }
        List<DealDiscussion> talks = DealDiscussion.on(shown);
        return Stream.of(
                        Stream.of(head(told)),
                        talks.stream().map(it -> talk(told, it, decisions.get(it.deal()))),
                        shown.board().cards().values().stream().flatMap(card -> promise(told, shown, card)),
                        shown.cards().flatMap(card -> reuse(told, card)),
                        talks.stream().flatMap(it -> obstacles(told, it)))
                .flatMap(Function.identity());
    }

    private static BoardRow head(Told told) {
        Board now = told.after();
        Meeting meeting = now.meeting();
        Instant startsAt = meeting == null ? null : meeting.plan().startsAt();
        return BOARD.row(told.board(), told.team(), now.title(), startsAt, told.begunAt(), now.seq());
    }

    private static BoardRow talk(Told told, DealDiscussion it, @Nullable Entry decision) {
        Entry made = it.hasStrategy() ? decision : null;
        return TALKS.row(
                told.board(),
                it.deal(),
                told.team(),
                it.hasStrategy(),
                made == null ? null : made.seq(),
                made == null ? null : made.at(),
                TALK.text(it));
    }

    private static Stream<BoardRow> promise(Told told, PublicView shown, Card card) {
        if (!(card.kind() instanceof Kind.FollowUp it)) {
            return Stream.empty();
        }
        Origin origin = it.origin();
        var line = new StrategyFollowUp(card.text().text(), it.assignee(), it.due(), it.outcome());
        return Stream.of(PROMISES.row(
                told.board(),
                card.id(),
                told.team(),
                origin == null ? told.board() : origin.board(),
                origin == null ? card.id() : origin.card(),
                card.deal() == null && origin != null ? origin.deal() : card.deal(),
                card.at(),
                shown.stands(card),
                FOLLOW_UP.text(line)));
    }

    private static Stream<BoardRow> reuse(Told told, Card card) {
        Source source = card.kind() instanceof Kind.Solution it ? it.source() : null;
        return source == null || card.deal() == null
                ? Stream.empty()
                : Stream.of(
                        REUSES.row(told.board(), card.id(), told.team(), card.deal(), source.board(), source.deal()));
    }

    private static Stream<BoardRow> obstacles(Told told, DealDiscussion talk) {
        return talk.met().stream()
                .map(it -> OBSTACLES.row(told.board(), it.card(), talk.deal(), told.team(), it.text()));
    }
}
