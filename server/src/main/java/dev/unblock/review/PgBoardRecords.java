package dev.unblock.review;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.board.MeetingEvent;
import dev.unblock.board.Plan;
import dev.unblock.board.PublicView;
import dev.unblock.log.Json;
import dev.unblock.review.asks.AskLine;
import dev.unblock.review.deals.DealRecord;
import dev.unblock.review.followups.AgreedFollowUp;
import dev.unblock.review.followups.FollowUpLine;
import dev.unblock.store.BoardRow;
import dev.unblock.store.BoardTable;
import dev.unblock.store.ColumnType;
import dev.unblock.store.ReadModel;
import dev.unblock.store.Statement;
import dev.unblock.store.Told;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The read model behind the lists over all boards: follow-ups, deals, requests to executives. Any thread. */
public final class PgBoardRecords extends ReadModel {
    public static final Json<FollowUpLine> FOLLOW_UP = Json.of(FollowUpLine.class);
    public static final Json<DealRecord> DEAL = Json.of(DealRecord.class);
    public static final Json<AskLine> ASK = Json.of(AskLine.class);

    private static final BoardTable BOARD = BoardTable.named("board_record")
            .value("team_id", ColumnType.TEXT)
            .value("title", ColumnType.TEXT)
            .value("starts_at", ColumnType.TIME)
            .value("minutes", ColumnType.INT)
            .value("attendees", ColumnType.TEXT, "string_to_array(told.attendees, ' ')")
            .value("changed_at", ColumnType.TIME)
            .aside("begun_at", ColumnType.TIME, "coalesce(old.begun_at, told.begun_at)")
            .aside("seq", ColumnType.LONG)
            .declared();
    private static final BoardTable FOLLOW_UPS = BoardTable.named("follow_up")
            .key("card_id")
            .value("team_id", ColumnType.TEXT)
            .value("root_board", ColumnType.TEXT)
            .value("root_card", ColumnType.TEXT)
            .value("added_at", ColumnType.TIME)
            .value("stands", ColumnType.FLAG)
            .value("assignee", ColumnType.TEXT)
            .value("deal_id", ColumnType.TEXT)
            .value("due", ColumnType.DAY)
            .value("open", ColumnType.FLAG)
            .value("body", ColumnType.TEXT, "told.body::json")
            .declared();
    private static final BoardTable DEALS = BoardTable.named("deal_record")
            .key("deal_id")
            .value("team_id", ColumnType.TEXT)
            .value("body", ColumnType.TEXT, "told.body::json")
            .declared();
    private static final BoardTable ASKS = BoardTable.named("executive_ask")
            .key("card_id")
            .value("team_id", ColumnType.TEXT)
            .value("added_at", ColumnType.TIME)
            .value("waits", ColumnType.FLAG)
            .value("body", ColumnType.TEXT, "told.body::json")
            .declared();

    public PgBoardRecords(Pool pool) {
        super(pool);
    }

    @Override
    public String name() {
        // 2: follow-ups are due on days; 3: boards have a time of change; 4: reviews have start and end times
        return "board-records-4";
    }

    @Override
    protected List<BoardTable> tables() {
        return List.of(BOARD, FOLLOW_UPS, DEALS, ASKS);
    }

    /** For a reader who does not wait until the entries arrive here. */
    Future<Void> keep(String board, String team, Instant begunAt, Instant changedAt, Board now) {
        return show(new Told(board, team, List.of(), begunAt, changedAt, now));
    }

    @Override
    protected Stream<BoardRow> rows(Told told) {
        String board = told.board();
        String team = told.team();
        PublicView shown = PublicView.of(told.after());
        return Stream.of(
                        Stream.of(head(told)),
                        AgreedFollowUp.on(board, shown).stream().map(it -> followUp(team, it)),
                        DealRecord.on(shown).stream().map(it -> DEALS.row(board, it.deal(), team, DEAL.text(it))),
                        shown.cards()
                                .flatMap(card ->
                                        AskLine.of(board, shown, card).stream().map(it -> ask(team, it, card.at()))))
                .flatMap(Function.identity());
    }

    private static BoardRow head(Told told) {
        Board now = told.after();
        Plan plan = now.meeting() == null ? null : now.meeting().plan();
        return BOARD.row(
                told.board(),
                told.team(),
                now.title(),
                plan == null ? null : plan.startsAt(),
                plan == null ? null : plan.minutes(),
                plan == null
                        ? ""
                        : plan.attendees().stream().map(Plan.Attendee::member).collect(Collectors.joining(" ")),
                told.changedAt(),
                told.begunAt(),
                now.seq());
    }

    private static BoardRow followUp(String team, AgreedFollowUp it) {
        FollowUpLine line = it.line();
        return FOLLOW_UPS.row(
                line.board(),
                line.card(),
                team,
                it.rootBoard(),
                it.rootCard(),
                it.addedAt(),
                it.stands(),
                line.assignee(),
                line.deal(),
                line.due(),
                line.outcome() == null,
                FOLLOW_UP.text(line));
    }

    private static BoardRow ask(String team, AskLine it, Instant addedAt) {
        boolean waits = it.answerable() && it.ask().answer() == null;
        return ASKS.row(it.board(), it.card(), team, addedAt, waits, ASK.text(it));
    }

    /** When a review was started and closed: only the events tell. */
    @Override
    protected @Nullable Statement besides(Told told) {
        OffsetDateTime started = null;
        OffsetDateTime closed = null;
        for (Entry entry : told.entries()) {
            if (entry.event() instanceof MeetingEvent.ReviewStarted) {
                started = entry.at().atOffset(ZoneOffset.UTC);
            } else if (entry.event() instanceof MeetingEvent.ReviewClosed) {
                closed = entry.at().atOffset(ZoneOffset.UTC);
            }
        }
        return started == null && closed == null ? null : new Statement("""
                        update board_record set started_at = coalesce($2, started_at), closed_at = coalesce($3, closed_at)
                        where board_id = $1""", told.board(), started, closed);
    }
}
