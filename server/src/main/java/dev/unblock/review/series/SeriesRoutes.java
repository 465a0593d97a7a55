package dev.unblock.review.series;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.patch;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.people.AccessLevel.MANAGER;
import static dev.unblock.people.AccessLevel.MEMBER;
import static dev.unblock.people.AccessLevel.SIGNED_IN;

import dev.unblock.board.Board;
import dev.unblock.board.Plan;
import dev.unblock.board.Role;
import dev.unblock.board.Stage;
import dev.unblock.board.Template;
import dev.unblock.boards.TeamBoards;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Member;
import dev.unblock.people.SignedIn;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.team.PgPeople;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Series of reviews, and the position of a review in its series. */
public final class SeriesRoutes implements Endpoints {
    private final PgSeries series;
    private final PgReviews reviews;
    private final NextReview next;
    private final PgPeople people;
    private final TeamBoards boards;
    private final TokenGenerator tokens;
    private final InstantSource clock;

    public SeriesRoutes(
            PgSeries series,
            PgReviews reviews,
            NextReview next,
            PgPeople people,
            TeamBoards boards,
            TokenGenerator tokens,
            InstantSource clock) {
        this.series = series;
        this.reviews = reviews;
        this.next = next;
        this.people = people;
        this.boards = boards;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("SERIES_LIST", "/api/series", MEMBER, this::list)
                        .gives(SeriesRest.Series[].class)
                        .says("The team's series"),
                post("NEW_SERIES", "/api/series", MANAGER, this::begin)
                        .takes(SeriesRest.NewSeries.class)
                        .makes(SeriesRest.Series.class)
                        .says("Creates a series and prepares its first review"),
                get("SERIES", "/api/series/{series}", MEMBER, this::page)
                        .gives(SeriesRest.SeriesPage.class)
                        .says("One series with its reviews"),
                patch("EDIT_SERIES", "/api/series/{series}", MANAGER, this::edit)
                        .takes(SeriesRest.EditSeries.class)
                        .gives(SeriesRest.Series.class)
                        .says("Changes a series for reviews that are prepared from now on"),
                get("REVIEW_PLACE", "/api/boards/{board}/review", SIGNED_IN, this::place)
                        .gives(SeriesRest.ReviewPlace.class)
                        .says("The review's position in its series; 404 for a free board"));
    }

    private Object list(Call call) {
        Member reader = SignedIn.member(call);
        String team = reader.team().id();
        call.behind(reviews.behind(team));
        Map<String, ReviewLine> coming =
                reviews.comingOfTeam(team).await().stream().collect(Collectors.toMap(ReviewLine::series, line -> line));
        return series.ofTeam(team).await().stream()
                .map(it -> SeriesAnswers.series(it, coming.get(it.id()), reader.id()))
                .toList();
    }

    private Object begin(Call call) {
        SeriesRest.NewSeries sent = call.body(SeriesRest.NewSeries.class);
        Member manager = SignedIn.member(call);
        ZoneId zone = SeriesEdit.zone(sent.zone());
        Instant now = clock.instant();
        Instant from = sent.firstAt() != null && sent.firstAt().isAfter(now) ? sent.firstAt() : now;
        Series made = new Series(
                tokens.id(),
                manager.team().id(),
                sent.name().strip(),
                sent.language(),
                sent.rhythm(),
                sent.weekday(),
                LocalTime.parse(sent.time()),
                zone,
                sent.minutes(),
                sent.prepareHours(),
                sent.moderator(),
                SeriesEdit.attendees(sent.members()),
                from.atZone(zone).toLocalDate(),
                Dates.first(sent.weekday(), zone, from),
                false,
                Objects.requireNonNullElse(sent.template(), Template.DEAL_REVIEW),
                !Boolean.FALSE.equals(sent.newcomers()));
        check(made, people.members(made.team()).await());
        series.keep(made).await();
        NextReview.Prepared first = next.first(made).await();
        return SeriesAnswers.series(made, listed(made, first.id(), first.board()), manager.id());
    }

    /** Absent fields keep their current value, so managers who edit at once do not undo each other's changes. */
    private Object edit(Call call) {
        SeriesRest.EditSeries sent = call.body(SeriesRest.EditSeries.class);
        Member manager = SignedIn.member(call);
        String team = manager.team().id();
        List<Member> members = people.members(team).await();
        ReviewLine prepared = coming(call.path("series"));
        Instant due = next.due(prepared == null ? null : prepared.previous()).await();
        PgSeries.Edited edited = series.edit(team, call.path("series"), before -> {
                    Series now = edited(before, sent, due);
                    check(now, members);
                    return now;
                })
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        ReviewLine coming = coming(edited.now().id());
        return SeriesAnswers.series(
                edited.now(),
                coming == null || !edited.movesReviews()
                        ? coming
                        : moved(edited.now(), coming, Boolean.TRUE.equals(sent.movesPrepared())),
                manager.id());
    }

    /**
     * Fortnights and months are counted from the date at which the next review is due, not from where it was moved to, so
     * a review that is moved to another day and back keeps its date. A series never starts before the day it begins.
     *
     * @param due the date of the next review as the last one announced it, or now
     */
    private static Series edited(Series before, SeriesRest.EditSeries sent, Instant due) {
        Series now = SeriesEdit.over(before, sent);
        Instant begin = now.begins().atStartOfDay(now.zone()).toInstant();
        boolean moves = now.rhythm() != before.rhythm() || now.weekday() != before.weekday();
        return moves ? now.countedFrom(Dates.first(now.weekday(), now.zone(), begin.isAfter(due) ? begin : due)) : now;
    }

    /** The latest edit wins, whichever of two requests gets here last. */
    private ReviewLine moved(Series edited, ReviewLine coming, boolean along) {
        Series now = edited;
        Board board = next.reschedule(now, coming.board(), along).await();
        for (Series latest = latest(now); !latest.equals(now); latest = latest(now)) {
            now = latest;
            board = next.reschedule(now, coming.board(), along).await();
        }
        return listed(now, coming.board(), board);
    }

    /** Updates the read model at once, so that the manager sees the change in the list. */
    private ReviewLine listed(Series of, String id, Board now) {
        reviews.keep(id, of.team(), clock.instant(), now).await();
        return reviews.of(id).await().orElseThrow();
    }

    private Series latest(Series of) {
        return series.of(of.id()).await().orElse(of);
    }

    private Object page(Call call) {
        Series mine = mine(call);
        String reader = SignedIn.member(call).id();
        call.behind(reviews.behind(mine.team()));
        List<SeriesRest.ReviewLine> lines = reviews.ofSeries(mine.id()).await().stream()
                .map(line -> SeriesAnswers.line(line, reader))
                .toList();
        return new SeriesRest.SeriesPage(SeriesAnswers.series(mine, coming(mine.id()), reader), lines);
    }

    private Object place(Call call) {
        String board = boards.mine(call);
        ReviewLine line = reviews.of(board).await().orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        String name = series.of(line.series()).await().map(Series::name).orElse(line.title());
        String after = reviews.after(board).await().map(ReviewLine::board).orElse(null);
        return new SeriesRest.ReviewPlace(line.series(), name, line.previous(), after);
    }

    private @Nullable ReviewLine coming(String id) {
        return reviews.ofSeries(id).await().stream()
                .filter(line -> line.stage() != Stage.CLOSED)
                .reduce((later, earlier) -> earlier)
                .orElse(null);
    }

    private Series mine(Call call) {
        return series.of(call.path("series"))
                .await()
                .filter(found ->
                        found.team().equals(SignedIn.member(call).team().id()))
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }

    /** Each participant must be in the team and listed once; the moderator must be able to write. */
    private static void check(Series wanted, List<Member> team) {
        Set<String> ids = team.stream().filter(Member::active).map(Member::id).collect(Collectors.toSet());
        boolean isLed = team.stream()
                .anyMatch(it -> it.id().equals(wanted.moderator()) && it.active() && it.role() != Role.OBSERVER);
        if (!isLed) {
            throw Refused.field("moderator", "The moderator must be an active member of the team and not an observer.");
        }
        List<String> named =
                wanted.members().stream().map(Plan.Attendee::member).toList();
        if (named.isEmpty() || !ids.containsAll(named) || Set.copyOf(named).size() < named.size()) {
            throw Refused.field(
                    "members", "There must be a member; each must be active in the team and listed only once.");
        }
    }
}
