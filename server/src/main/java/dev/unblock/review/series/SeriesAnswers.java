package dev.unblock.review.series;

import dev.unblock.board.Plan;
import dev.unblock.board.Stage;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Builds answers about series and reviews. */
final class SeriesAnswers {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private SeriesAnswers() {}

    static SeriesRest.Series series(Series series, @Nullable ReviewLine next) {
        return new SeriesRest.Series(
                series.id(),
                series.name(),
                series.language(),
                series.rhythm(),
                series.weekday(),
                series.time().format(TIME),
                series.zone().getId(),
                series.minutes(),
                series.prepareHours(),
                series.moderator(),
                series.members().stream().map(SeriesAnswers::member).toList(),
                series.ended(),
                next == null || (series.ended() && next.stage() == Stage.PREPARING) ? null : line(next));
    }

    private static SeriesRest.SeriesMember member(Plan.Attendee it) {
        return new SeriesRest.SeriesMember(it.member(), it.bringsDeal(), it.votes());
    }

    /** The first review of a series, which the read model does not have yet. */
    static ReviewLine prepared(Series series, String board, Instant now) {
        Instant startsAt = Dates.next(series, now);
        String title = series.name() + " " + startsAt.atZone(series.zone()).toLocalDate();
        FollowUpRate none = new FollowUpRate(0, 0, 0, 0, 0, 0);
        return new ReviewLine(board, series.id(), null, title, startsAt, Stage.PREPARING, "", 0, 0, none, 0, 0);
    }

    static SeriesRest.ReviewLine line(ReviewLine line) {
        return new SeriesRest.ReviewLine(
                line.board(),
                line.title(),
                line.startsAt(),
                line.stage(),
                line.goal(),
                line.deals(),
                line.decided(),
                line.kept(),
                line.worthOf() == 0 ? null : (double) line.worth() / line.worthOf(),
                line.worthOf());
    }
}
