package dev.unblock.review.series;

import dev.unblock.board.Plan;
import dev.unblock.board.Stage;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleListener;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets people who join a team, or get another role, take part in its series and open reviews accordingly. Any thread. */
public final class Newcomers implements PeopleListener {
    private static final Logger LOG = LoggerFactory.getLogger(Newcomers.class);

    private final PgSeries series;
    private final PgReviews reviews;
    private final NextReview next;
    private final InstantSource clock;

    public Newcomers(PgSeries series, PgReviews reviews, NextReview next, InstantSource clock) {
        this.series = series;
        this.reviews = reviews;
        this.next = next;
        this.clock = clock;
    }

    /** Returns when the member takes part, so that the first page they see says so. */
    @Override
    public void memberJoined(Member member) {
        part(member).ifPresent(part -> {
            try {
                admit(member.team().id(), part).await();
            } catch (RuntimeException failed) {
                LOG.warn("a new member does not take part in the series yet; a manager can add them", failed);
            }
        });
    }

    /** In the reviews that are not over, too. */
    @Override
    public void roleChanged(Member before, Member now) {
        try {
            series.change(
                            now.team().id(),
                            part(before).orElseGet(() -> onlooker(before)),
                            part(now).orElseGet(() -> onlooker(now)))
                    .compose(ids -> admitTo(ids, now.id()))
                    .await();
        } catch (RuntimeException failed) {
            LOG.warn("a member with a new role has still the part of the old one; a manager can change it", failed);
        }
    }

    private static Plan.Attendee onlooker(Member member) {
        return new Plan.Attendee(member.id(), false, false);
    }

    /** Reps bring a deal; executives have no vote; observers watch, which needs no part. */
    private static Optional<Plan.Attendee> part(Member member) {
        return switch (member.role()) {
            case REP -> Optional.of(new Plan.Attendee(member.id(), true, true));
            case MANAGER -> Optional.of(new Plan.Attendee(member.id(), false, true));
            case EXECUTIVE -> Optional.of(new Plan.Attendee(member.id(), false, false));
            case OBSERVER -> Optional.empty();
        };
    }

    private Future<Void> admit(String team, Plan.Attendee newcomer) {
        return series.admit(team, newcomer).compose(ids -> admitTo(ids, newcomer.member()));
    }

    private Future<Void> admitTo(List<String> ids, String member) {
        return Future.all(ids.stream()
                        .map(id -> series.of(id)
                                .compose(found -> Future.all(found.stream()
                                        .map(it -> admitTo(it, member))
                                        .toList())))
                        .toList())
                .mapEmpty();
    }

    /** In the reviews they have the part that they have in the series. */
    private Future<Void> admitTo(Series of, String member) {
        return open(of).compose(boards -> Future.all(of.members().stream()
                        .filter(it -> it.member().equals(member))
                        .flatMap(part -> boards.stream().map(board -> admitTo(of, board, part)))
                        .toList()))
                .mapEmpty();
    }

    /** The list of reviews knows it at once: it says what the newcomer still has to prepare. */
    private Future<Void> admitTo(Series of, String board, Plan.Attendee part) {
        return next.admit(of, board, part)
                .compose(now -> now.isEmpty()
                        ? Future.succeededFuture()
                        : reviews.keep(board, of.team(), clock.instant(), now.get()));
    }

    /** Boards of reviews that are not over. The list is a moment behind the log, so the latest may be one further on. */
    private Future<List<String>> open(Series of) {
        return reviews.ofSeries(of.id())
                .map(lines -> Stream.concat(
                                lines.stream()
                                        .filter(line -> line.stage() != Stage.CLOSED)
                                        .map(ReviewLine::board),
                                Stream.of(NextReview.boardAfter(
                                        of,
                                        lines.isEmpty()
                                                ? null
                                                : lines.getFirst().board())))
                        .toList());
    }

    @Override
    public void accessChanged(String person) {}

    @Override
    public void teamChanged(String team) {}

    @Override
    public void teamGone(String team) {}

    @Override
    public void guestsChanged(String board) {}
}
