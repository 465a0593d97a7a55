package dev.unblock.review.report;

import dev.unblock.board.Actor;
import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.CommandMeta;
import dev.unblock.board.Entry;
import dev.unblock.board.Meeting;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.MeetingEvent;
import dev.unblock.board.Role;
import dev.unblock.board.Stage;
import dev.unblock.log.BoardWriter;
import dev.unblock.log.Projection;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** When a review starts, freezes the report of the team's deals; again when a moderator asks for it. */
public final class ReportFreezing implements Projection {
    private final PgReviewReports reports;
    private final BoardWriter writer;
    private final InstantSource clock;

    public ReportFreezing(PgReviewReports reports, BoardWriter writer, InstantSource clock) {
        this.reports = reports;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "report-freezing";
    }

    @Override
    public Future<Void> follow(String board, String team, List<Entry> entries, Board after) {
        boolean starts = entries.stream().anyMatch(entry -> entry.event() instanceof MeetingEvent.ReviewStarted);
        return starts ? writer.read(board).compose(now -> begin(board, team, now)) : Future.succeededFuture();
    }

    /** A review that is over, or has its report, keeps what it has; also if another node was quicker. */
    private Future<Void> begin(String board, String team, Board now) {
        Meeting meeting = now.meeting();
        return meeting == null || !lacksReport(now)
                ? Future.succeededFuture()
                : freeze(board, team, meeting, meeting.leaders().moderator(), ReportFreezing::lacksReport);
    }

    private static boolean lacksReport(Board board) {
        Meeting meeting = board.meeting();
        return meeting != null && isOn(meeting) && meeting.report().frozen() == null;
    }

    static boolean isOn(Meeting meeting) {
        return meeting.stage() != Stage.PREPARING && meeting.stage() != Stage.CLOSED;
    }

    /** @param by id of the moderator who wants it */
    Future<Void> renew(String board, String team, Meeting meeting, String by) {
        return freeze(board, team, meeting, by, there -> true);
    }

    private Future<Void> freeze(String board, String team, Meeting meeting, String by, Predicate<Board> wanted) {
        return reports.keep(
                        team, board, meeting.plan().previous(), clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .compose(kept -> kept.isEmpty()
                        ? Future.succeededFuture()
                        : writer.write(
                                board,
                                new BoardWriter.Writer(new Actor(by, Role.MANAGER), CommandMeta.HOUSE, Set.of()),
                                there -> wanted.test(there) ? List.of(command(kept.get())) : List.of()))
                .mapEmpty();
    }

    private static Command command(PgReviewReports.Kept kept) {
        return new MeetingCommand.FreezeReport(kept.version(), kept.report().at());
    }
}
