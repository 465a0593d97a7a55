package dev.unblock.review.report;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.people.AccessLevel.MEMBER;
import static dev.unblock.people.AccessLevel.REP_OR_MANAGER;

import dev.unblock.board.Meeting;
import dev.unblock.board.Stage;
import dev.unblock.boards.TeamBoards;
import dev.unblock.deal.report.DealReport;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.log.BoardWriter;
import dev.unblock.people.Member;
import dev.unblock.people.SignedIn;
import dev.unblock.review.report.ReportRest.ReviewReport;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The report of the team's deals with which a review starts. */
public final class ReportRoutes implements Endpoints {
    private final PgReviewReports reports;
    private final ReportFreezing freezing;
    private final BoardWriter writer;
    private final TeamBoards boards;
    private final InstantSource clock;

    public ReportRoutes(
            PgReviewReports reports,
            ReportFreezing freezing,
            BoardWriter writer,
            TeamBoards boards,
            InstantSource clock) {
        this.reports = reports;
        this.freezing = freezing;
        this.writer = writer;
        this.boards = boards;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("REVIEW_REPORT", "/api/boards/{board}/report?version&deal", MEMBER, this::report)
                        .gives(ReviewReport.class)
                        .isHeavy()
                        .says(
                                "The figures of the team's deals that the review froze under this version;"
                                        + " without one, those of this moment; deal: of this one only, with where they come from"),
                post("RENEW_REPORT", "/api/boards/{board}/report", REP_OR_MANAGER, this::renew)
                        .says("Freezes the figures of this moment for a review that is on; moderators only"));
    }

    private Object report(Call call) {
        Member member = SignedIn.member(call);
        String board = boards.mine(call);
        String team = member.team().id();
        Optional<String> version = call.query("version");
        Optional<DealReport> found = version.isPresent()
                ? reports.kept(team, board, version.get()).await()
                : reports.read(team, board, meeting(board).plan().previous(), clock.instant())
                        .await();
        return found.map(it -> call.query("deal").map(it::only).orElseGet(it::withoutSources))
                .map(it -> new ReviewReport(version.orElse(null), it))
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }

    private @Nullable Object renew(Call call) {
        Member member = SignedIn.member(call);
        String board = boards.mine(call);
        Meeting meeting = meeting(board);
        if (!meeting.leaders().include(member.id())) {
            throw Refused.because(ProblemCode.FORBIDDEN);
        }
        if (!ReportFreezing.isOn(meeting)) {
            throw Refused.because(meeting.stage() == Stage.CLOSED ? ProblemCode.BOARD_ARCHIVED : ProblemCode.REFUSED);
        }
        freezing.renew(board, member.team().id(), meeting, member.id()).await();
        return null;
    }

    private Meeting meeting(String board) {
        return Optional.ofNullable(writer.read(board).await().meeting())
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }
}
