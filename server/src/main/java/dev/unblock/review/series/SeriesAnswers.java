package dev.unblock.review.series;

import dev.unblock.board.Plan;
import dev.unblock.board.Stage;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Builds answers about series and reviews. */
final class SeriesAnswers {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private SeriesAnswers() {}

    /** @param reader member id */
    static SeriesRest.Series series(Series series, @Nullable ReviewLine next, String reader) {
        return new SeriesRest.Series(
                series.id(),
                series.name(),
                series.language(),
                series.rhythm(),
                series.weekday(),
                time(series),
                series.zone().getId(),
                series.minutes(),
                series.prepareHours(),
                series.moderator(),
                series.members().stream().map(SeriesAnswers::member).toList(),
                series.template(),
                series.newcomers(),
                series.ended(),
                next == null || (series.ended() && next.stage() == Stage.PREPARING) ? null : line(next, reader));
    }

    static String time(Series series) {
        return series.time().format(TIME);
    }

    private static SeriesRest.SeriesMember member(Plan.Attendee it) {
        return new SeriesRest.SeriesMember(it.member(), it.bringsDeal(), it.votes());
    }

    /** @param reader member id */
    static SeriesRest.ReviewLine line(ReviewLine line, String reader) {
        return new SeriesRest.ReviewLine(
                line.board(),
                line.previous(),
                line.title(),
                line.startsAt(),
                line.stage(),
                line.goal(),
                line.deals(),
                line.decided(),
                line.kept(),
                line.worthOf() == 0 ? null : (double) line.worth() / line.worthOf(),
                line.worthOf(),
                line.prepareBy(),
                line.preparation()
                        .lackOf(reader)
                        .map(it -> new SeriesRest.OwnPreparation(it.deal(), it.result(), it.stuckBecause()))
                        .orElse(null),
                line.begun());
    }
}
