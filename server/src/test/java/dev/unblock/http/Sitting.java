package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Actor;
import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.CommandMeta;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Plan;
import dev.unblock.board.Remover;
import dev.unblock.board.Verdict;
import dev.unblock.boards.PgOverviews;
import dev.unblock.library.archive.PgArchive;
import dev.unblock.library.strategies.PgStrategyRecords;
import dev.unblock.log.BoardWriter;
import dev.unblock.people.Member;
import dev.unblock.people.Person;
import dev.unblock.review.PgBoardRecords;
import dev.unblock.review.deals.DealFeed;
import dev.unblock.review.report.ReportFreezing;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A board, and members who send commands to it; the lists over all boards are updated when a test says so. */
final class Sitting {
    final String board;

    private final House house;
    private final Member first;
    private final BoardWriter writer;

    /** On an existing board. */
    Sitting(House house, Member first, String board) {
        this.house = house;
        this.first = first;
        this.board = board;
        writer = new BoardWriter(house.log, house.clock, BoardWriter.AppendListener.NONE);
    }

    /** A free board of a member's team. */
    static Sitting free(House house, Member first) {
        String board = house.secrets.id();
        var opening = new Event.BoardOpened("Weekly / review", Language.EN);
        house.log
                .create(board, first.team().id(), first.id(), house.clock.instant(), opening)
                .await();
        return new Sitting(house, first, board);
    }

    /** A review that the first member moderates and votes in; the others bring deals. */
    static Sitting review(House house, Member first, Member... others) {
        Sitting sitting = free(house, first);
        Instant at = house.clock.instant().plus(Duration.ofHours(1));
        List<Plan.Attendee> attendees = Stream.concat(
                        Stream.of(new Plan.Attendee(first.id(), false, true)),
                        Stream.of(others).map(it -> new Plan.Attendee(it.id(), true, true)))
                .toList();
        Instant next = at.plus(Duration.ofDays(7));
        Plan plan = new Plan(
                "series000001",
                null,
                at,
                next,
                at,
                60,
                first.id(),
                attendees,
                2,
                true,
                true,
                false,
                "Europe/Berlin",
                null,
                null);
        sitting.houseDoes(new MeetingCommand.PrepareReview(plan));
        return sitting;
    }

    Sitting does(Person who, Command command) {
        return does(house.secrets.id(), who, command);
    }

    Sitting houseDoes(Command command) {
        return does(CommandMeta.HOUSE, first, command);
    }

    private Sitting does(String client, Person who, Command command) {
        Set<String> people = house.store.people().members(first.team().id()).await().stream()
                .map(Member::id)
                .collect(Collectors.toSet());
        var by = new BoardWriter.Writer(new Actor(who.id(), who.role()), client, people);
        var said = writer.write(board, by, command).await().verdicts().getFirst();
        assertThat(said).as(command.toString()).isInstanceOf(Verdict.Accepted.class);
        return this;
    }

    /** An id from a short name. */
    static String id(String name) {
        return name + "0".repeat(12 - name.length());
    }

    String deal(String name) {
        return deal(name, first);
    }

    String deal(String name, Member owner) {
        does(owner, new Command.AddDeal(id(name), "Deal " + name, owner.id(), DealFacts.NONE, null));
        return id(name);
    }

    String obstacle(Member who, String name, String deal) {
        does(
                who,
                new Command.RaiseObstacle(
                        id(name), deal, "Obstacle " + name, ObstacleType.PRICE, Remover.EXECUTIVE, null, false));
        return id(name);
    }

    /** An obstacle with a request to an executive. */
    String askedOf(String name, String deal) {
        obstacle(first, name, deal);
        does(first, new Command.AskExecutive(id(name), "Lift the cap", "Director", soon()));
        return id(name);
    }

    /** The request of {@link #askedOf}, as it is sent back with an answer. */
    JsonObject ask() {
        return new JsonObject()
                .put("what", "Lift the cap")
                .put("of", "Director")
                .put("by", soon().toString());
    }

    /** A solution for this obstacle, which is then decided. */
    String strategy(String deal, String obstacle) {
        String idea = house.secrets.id();
        does(first, new Command.ProposeSolution(idea, obstacle, "Ask legal for three steps", false));
        does(first, new Command.MarkKeyObstacle(deal, obstacle));
        does(first, new Command.Decide(deal, List.of(idea), "it is short"));
        return board + "-" + deal;
    }

    String followUp(Member who, String name, String deal, Member assignee) {
        does(who, new Command.AgreeFollowUp(id(name), deal, "Follow-up " + name, assignee.id(), soon()));
        return id(name);
    }

    LocalDate soon() {
        return LocalDate.ofInstant(house.clock.instant(), ZoneOffset.UTC).plusDays(7);
    }

    Board now() {
        return writer.read(board).await();
    }

    /** Updates the lists. */
    Sitting isListed() {
        List<Entry> entries = house.log.read(board, 1, 500).await();
        house.projection(PgOverviews.class)
                .follow(board, first.team().id(), entries, now())
                .await();
        house.projection(PgBoardRecords.class)
                .follow(board, first.team().id(), entries, now())
                .await();
        house.projection(PgStrategyRecords.class)
                .follow(board, first.team().id(), entries, now())
                .await();
        house.projection(ReportFreezing.class)
                .follow(board, first.team().id(), entries, now())
                .await();
        house.projection(DealFeed.class)
                .follow(board, first.team().id(), entries, now())
                .await();
        return this;
    }

    /** Updates the archive. */
    Sitting isArchived() {
        house.projection(PgArchive.class)
                .follow(
                        board,
                        first.team().id(),
                        house.log.read(board, 1, 1_000).await(),
                        now())
                .await();
        return this;
    }
}
