package dev.unblock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Language;
import dev.unblock.board.Meeting;
import dev.unblock.board.Phase;
import dev.unblock.board.Role;
import dev.unblock.board.Round;
import dev.unblock.board.Seniority;
import dev.unblock.board.Stage;
import dev.unblock.log.BoardWriter;
import dev.unblock.log.PgLog;
import dev.unblock.people.Member;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.guests.PgGuests;
import dev.unblock.people.team.PgPeople;
import dev.unblock.review.series.NextReview;
import dev.unblock.review.series.PgSeries;
import dev.unblock.review.series.Series;
import dev.unblock.store.Database;
import dev.unblock.store.TestDatabase;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgres")
class DemoTest {
    private final Vertx vertx = Vertx.vertx();
    private Database database;
    private PgPeople people;
    private PgGuests guests;
    private PgLog log;
    private PgSeries all;
    private NextReview nextReview;
    private Demo demo;

    @BeforeEach
    void open() {
        database = TestDatabase.open(vertx);
        TokenGenerator tokens = new TokenGenerator(new SecureRandom());
        people = new PgPeople(database.pool(), InstantSource.system(), tokens);
        guests = new PgGuests(database.pool(), InstantSource.system(), tokens);
        log = new PgLog(database.pool());
        all = new PgSeries(database.pool());
        BoardWriter writer = new BoardWriter(log, InstantSource.system(), BoardWriter.AppendListener.NONE);
        nextReview = new NextReview(all, log, writer, InstantSource.system());
        demo = new Demo(people, guests, log, all, nextReview, InstantSource.system());
    }

    @AfterEach
    void close() {
        database.close().await();
        vertx.close().await();
    }

    @Test
    void anEmptyDatabaseGetsATeamAndTwoReviewsInEachLanguage() {
        assertThat(demo.load()).containsKeys("manager", "veteran", "newcomer", "executive", "observer", "director");
        for (String id : new String[] {"demoserieszh", "demoseriesen"}) {
            Series series = all.of(id).await().orElseThrow();
            Board next = board(nextReview.second(series));
            Meeting meeting = Objects.requireNonNull(next.meeting());
            Board last = board(Objects.requireNonNull(meeting.plan().previous()));
            isClosed(last);
            assertThat(meeting.stage()).isEqualTo(Stage.PREPARING);
            assertThat(followUps(next))
                    .hasSize(13)
                    .allSatisfy(it -> assertThat(it.origin()).isNotNull());
            assertThat(next.deals()).hasSize(5);
            assertThat(meeting.agenda().carried()).hasSize(5);
        }
    }

    private static void isClosed(Board last) {
        Meeting meeting = Objects.requireNonNull(last.meeting());
        assertThat(meeting.stage()).isEqualTo(Stage.CLOSED);
        assertThat(last.deals()).hasSize(10);
        assertThat(last.deals().values())
                .filteredOn(deal -> deal.decision() != null)
                .hasSize(5)
                .allSatisfy(deal -> {
                    assertThat(deal.keyObstacle()).isNotNull();
                    for (Phase phase : List.of(Phase.OBSTACLE_VOTE, Phase.IDEA_VOTE)) {
                        var tally = Objects.requireNonNull(meeting.rounds().get(Round.key(deal.id(), phase)))
                                .tally();
                        assertThat(Objects.requireNonNull(tally).counts().stream()
                                        .mapToInt(Round.Count::dots)
                                        .sum())
                                .isEqualTo(24);
                    }
                });
        assertThat(followUps(last))
                .hasSize(13)
                .allSatisfy(it -> assertThat(it.due())
                        .isBefore(LocalDate.ofInstant(meeting.plan().nextAt(), ZoneOffset.UTC)));
    }

    private static List<Card.Kind.FollowUp> followUps(Board board) {
        return board.cards().values().stream()
                .flatMap(card -> card.kind() instanceof Card.Kind.FollowUp it ? Stream.of(it) : Stream.empty())
                .toList();
    }

    @Test
    void loadingTwiceChangesNothingAndFindsTheSamePeople() {
        var first = demo.load();
        Series series = all.of("demoseriesen").await().orElseThrow();
        String next = nextReview.second(series);
        long head = log.head(next).await().orElseThrow().seq();
        assertThat(demo.load()).isEqualTo(first);
        assertThat(log.head(next).await().orElseThrow().seq()).isEqualTo(head);
    }

    @Test
    void aDatabaseWithAnotherTeamIsLeftAlone() {
        var team = people.addTeam("Ours").await();
        var boss = new Member.New("Boss", "boss@ours.test", Role.MANAGER, Seniority.REGULAR, Language.EN);
        people.addMember(team, boss, null).await();
        assertThat(demo.load()).isEmpty();
        assertThat(all.of("demoseriesen").await()).isEmpty();
    }

    private Board board(String id) {
        return new BoardWriter(log, InstantSource.system(), BoardWriter.AppendListener.NONE)
                .read(id)
                .await();
    }
}
