package dev.unblock.review.series;

import dev.unblock.board.Actor;
import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.CommandMeta;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Meeting;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.MeetingEvent;
import dev.unblock.board.Plan;
import dev.unblock.board.Role;
import dev.unblock.board.Stage;
import dev.unblock.board.Template;
import dev.unblock.log.BoardWriter;
import dev.unblock.log.EventLog;
import dev.unblock.log.Projection;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prepares the next review of a series when a review closes: its board, its plan, and what is carried over. Idempotent:
 * the ids of the board and its cards are derived from the previous board.
 */
public final class NextReview implements Projection {
    private final PgSeries series;
    private final EventLog log;
    private final BoardWriter writer;
    private final InstantSource clock;

    public NextReview(PgSeries series, EventLog log, BoardWriter writer, InstantSource clock) {
        this.series = series;
        this.log = log;
        this.writer = writer;
        this.clock = clock;
    }

    /** The same with another clock. */
    public NextReview at(InstantSource other) {
        return new NextReview(series, log, writer.at(other), other);
    }

    @Override
    public String name() {
        return "next-review";
    }

    @Override
    public Future<Void> follow(String board, String team, List<Entry> entries, Board after) {
        Meeting meeting = after.meeting();
        boolean closes = entries.stream().anyMatch(entry -> entry.event() instanceof MeetingEvent.ReviewClosed);
        if (meeting == null || !closes) {
            return Future.succeededFuture();
        }
        return series.of(meeting.plan().series())
                .compose(found -> found.isEmpty() || found.get().ended()
                        ? Future.succeededFuture()
                        : follow(found.get(), board, after));
    }

    private Future<Void> follow(Series of, String board, Board closed) {
        return of.rhythm() == Rhythm.ONCE
                ? series.end(of.id())
                : prepareAfter(of, board, closed).mapEmpty();
    }

    /** Prepares the review after a closed one; completes with its board. */
    public Future<String> prepareAfter(Series of, String board, Board closed) {
        return prepare(of, board, closed)
                .compose(made -> series.of(of.id())
                        .compose(now -> Future.all(now.filter(Series::newcomers).stream()
                                .flatMap(it -> it.members().stream())
                                .map(it -> admit(of, made.id(), it))
                                .toList()))
                        .map(made.id()));
    }

    /**
     * Lets a new member take part in the review on that board, unless it is over or does not exist; completes with
     * the board, if it exists. Who joins while a
     * review is prepared is added by one of the two: the series is read again after the board is there, and the member is
     * in the series before boards are looked for.
     */
    Future<Optional<Board>> admit(Series of, String board, Plan.Attendee newcomer) {
        return log.head(board)
                .compose(head -> head.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : writer.read(board)
                                .compose(now ->
                                        writer.write(board, house(of, now), new MeetingCommand.AdmitAttendee(newcomer)))
                                .map(written -> Optional.of(written.board())));
    }

    /** The board of the review after that one, whether it exists yet or not; without a previous one the first. */
    static String boardAfter(Series of, @Nullable String previous) {
        return board(of, previous);
    }

    /** A prepared review and its board. */
    public record Prepared(String id, Board board) {}

    /**
     * When the next review is due according to the previous one, but not before now.
     *
     * @param previous board of the review before; null for the first of a series
     */
    Future<Instant> due(@Nullable String previous) {
        Instant now = clock.instant();
        return previous == null
                ? Future.succeededFuture(now)
                : writer.read(previous).map(before -> {
                    Meeting last = before.meeting();
                    return last == null ? now : later(now, last.plan().nextAt());
                });
    }

    /**
     * After the series was rescheduled: moves its prepared review, including what is due on its day, or leaves it.
     * Completes with the current board; a review that has begun stays as it is.
     */
    public Future<Board> reschedule(Series of, String board, boolean along) {
        return writer.read(board).compose(now -> {
            Meeting meeting = now.meeting();
            if (meeting == null || meeting.stage() == Stage.CLOSED) {
                return Future.succeededFuture(now);
            }
            String previous = meeting.plan().previous();
            return (previous == null ? Future.succeededFuture(Board.EMPTY) : writer.read(previous))
                    .compose(before -> writer.write(
                            board,
                            house(of, now),
                            there -> Rescheduling.commands(of, there, times(of, before, meeting, along))))
                    .map(BoardWriter.Written::board);
        });
    }

    private MeetingCommand.MoveReview times(Series of, Board before, Meeting meeting, boolean along) {
        Plan plan = meeting.plan();
        if (along && meeting.stage() == Stage.PREPARING) {
            Plan moved = plan(of, plan.previous(), before.meeting(), clock.instant());
            return new MeetingCommand.MoveReview(
                    moved.startsAt(),
                    moved.nextAt(),
                    moved.prepareBy(),
                    of.zone().getId());
        }
        return new MeetingCommand.MoveReview(
                plan.startsAt(),
                Dates.next(of, plan.startsAt()),
                plan.prepareBy(),
                of.zone().getId());
    }

    private static BoardWriter.Writer house(Series of, Board board) {
        return new BoardWriter.Writer(new Actor(of.moderator(), Role.MANAGER), CommandMeta.HOUSE, people(of, board));
    }

    /** The board of the second review of a series, whether it exists yet or not. */
    public String second(Series of) {
        return board(of, board(of, null));
    }

    /** The board of the first review of a series. */
    public Future<Prepared> first(Series of) {
        return prepare(of, null, Board.EMPTY);
    }

    private Future<Prepared> prepare(Series of, @Nullable String previous, Board before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Plan plan = plan(of, previous, before.meeting(), now);
        String board = board(of, previous);
        LocalDate day = plan.startsAt().atZone(of.zone()).toLocalDate();
        var opening = new Event.BoardOpened(of.name() + " " + day, of.language());
        return log.create(board, of.team(), of.moderator(), now, opening)
                .compose(made -> writer.write(board, house(of, before), there -> {
                    List<Command> commands = new ArrayList<>();
                    commands.add(new MeetingCommand.PrepareReview(plan));
                    if (previous != null) {
                        commands.addAll(CarryOver.over(previous, before, day));
                    }
                    return commands;
                }))
                .map(written -> new Prepared(board, written.board()));
    }

    private static String board(Series of, @Nullable String previous) {
        return DerivedIds.of(of.id(), previous == null ? "" : previous);
    }

    /** Members of the series, and owners of carried-over deals. */
    private static Set<String> people(Series of, Board before) {
        Set<String> people = of.members().stream().map(Plan.Attendee::member).collect(Collectors.toSet());
        before.deals().values().forEach(deal -> people.add(deal.owner()));
        return people;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Settings for votes and anonymity are those of the last review; holding a review late or early does not shift the
     * next one.
     */
    private static Plan plan(Series of, @Nullable String previous, @Nullable Meeting last, Instant now) {
        Instant startsAt = of.rhythm() == Rhythm.ONCE
                ? Dates.begin(of)
                : Dates.next(
                        of, last == null ? now : later(now, last.plan().nextAt().minusMillis(1)));
        Instant nextAt = Dates.next(of, startsAt);
        Instant usual = startsAt.minus(Duration.ofHours(of.prepareHours()));
        // nobody is late for a review that was planned at short notice
        Instant prepareBy = usual.isAfter(now) ? usual : startsAt;
        return new Plan(
                of.id(),
                previous,
                startsAt,
                nextAt,
                prepareBy,
                of.minutes(),
                of.moderator(),
                of.members(),
                last == null ? of.template().dots() : last.plan().dots(),
                last == null ? of.template().anonymous() : last.plan().anonymousObstacles(),
                last != null && last.plan().anonymousIdeas(),
                of.template() == Template.MONTH_END,
                of.zone().getId(),
                of.template(),
                of.rhythm() == Rhythm.ONCE ? true : null);
    }
}
