package dev.unblock.live;

import static dev.unblock.board.Orders.deal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Actor;
import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.CommandMeta;
import dev.unblock.board.Leaders;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.Plan;
import dev.unblock.board.Play;
import dev.unblock.board.Reviews;
import dev.unblock.board.Role;
import dev.unblock.board.Rules;
import dev.unblock.board.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A running review that mia moderates; otto is a manager too, vera a participating veteran, rob a rep. */
class StandInTest {
    private static final Duration JUST_BEFORE = ModeratorWatch.WAIT.minus(Heartbeats.ROUND);
    private static final Duration SOON = Heartbeats.ROUND.multipliedBy(3);

    private final Stage stage = Stage.quiet();

    @Test
    void aManagerStandsInForAModeratorWhoIsAwayForTwoMinutes() {
        Tab mia = begun(stage);
        stage.seated("rob");
        Tab otto = stage.seated("otto");
        mia.leave();
        stage.world().run(JUST_BEFORE);
        assertThat(standIn(stage)).isNull();
        stage.world().run(SOON);
        assertThat(standIn(stage)).isEqualTo("otto");
        assertThat(otto.board().meeting()).isEqualTo(stage.board().meeting());
        stage.done(otto, Reviews.open("d1"));
    }

    @Test
    void aCoModeratorComesBeforeAManagerAndAVeteranComesLast() {
        Tab mia = begun(stage);
        stage.done(mia, new MeetingCommand.AppointCoModerator("rob", true));
        Tab rob = stage.seated("rob");
        Tab otto = stage.seated("otto");
        stage.seated("vera");
        mia.leave();
        stage.world().run(ModeratorWatch.WAIT.plus(SOON));
        assertThat(standIn(stage)).isEqualTo("rob");
        rob.leave();
        stage.world().run(ModeratorWatch.WAIT.plus(SOON));
        assertThat(standIn(stage)).isEqualTo("otto");
        otto.leave();
        stage.world().run(ModeratorWatch.WAIT.plus(SOON));
        assertThat(standIn(stage)).isEqualTo("vera");
    }

    @Test
    void aModeratorWhoLeftTheTeamIsNotWaitedFor() {
        Tab mia = begun(stage);
        stage.done(mia, new MeetingCommand.AppointCoModerator("rob", true));
        Tab otto = stage.seated("otto");
        mia.leave();
        stage.leaves("mia");
        stage.host(0).teamChanged("team");
        stage.world().run(SOON);
        assertThat(leaders(stage).moderator()).isEqualTo("otto");
        assertThat(standIn(stage)).isNull();
        assertThat(otto.board().meeting()).isEqualTo(stage.board().meeting());
        long head = stage.head();
        stage.world().run(ModeratorWatch.WAIT.multipliedBy(2));
        assertThat(stage.head()).isEqualTo(head);
    }

    @Test
    void beforeAReviewAnotherPersonModeratesToo() {
        prepared(stage);
        Tab mia = stage.seated("mia");
        stage.seated("vera");
        mia.leave();
        stage.leaves("mia");
        stage.host(0).teamChanged("team");
        stage.world().run(SOON);
        assertThat(leaders(stage).moderator()).isEqualTo("vera");
    }

    @Test
    void aStandInWhoLeftTheTeamIsFollowedByTheNextAtOnce() {
        Tab mia = begun(stage);
        Tab otto = stage.seated("otto");
        mia.leave();
        stage.world().run(ModeratorWatch.WAIT.plus(SOON));
        assertThat(standIn(stage)).isEqualTo("otto");
        stage.seated("vera");
        otto.leave();
        stage.leaves("otto");
        stage.host(0).teamChanged("team");
        stage.world().run(SOON);
        assertThat(standIn(stage)).isEqualTo("vera");
    }

    @Test
    void aPersonWhoMayNotModerateDoesNotStandIn() {
        Tab mia = begun(stage);
        stage.seated("rob");
        stage.seated("oli");
        mia.leave();
        stage.world().run(ModeratorWatch.WAIT.multipliedBy(3));
        assertThat(standIn(stage)).isNull();
    }

    @Test
    void itIsOverWhenTheModeratorIsBack() {
        Tab mia = begun(stage);
        stage.seated("otto");
        mia.leave();
        stage.world().run(ModeratorWatch.WAIT.plus(SOON));
        stage.connect(mia, 0);
        stage.world().run(SOON);
        assertThat(standIn(stage)).isNull();
        mia.leave();
        stage.world().run(ModeratorWatch.WAIT.plus(SOON));
        assertThat(standIn(stage)).isEqualTo("otto");
    }

    @Test
    void aReloadIsNoAbsence() {
        Tab mia = begun(stage);
        stage.seated("otto");
        long head = stage.head();
        for (int i = 0; i < 5; i++) {
            mia.leave();
            stage.world().run(JUST_BEFORE);
            stage.connect(mia, 0);
            stage.world().run(SOON);
        }
        assertThat(stage.head()).isEqualTo(head);
    }

    @Test
    void beforeAReviewBeginsNobodyStandsIn() {
        prepared(stage);
        stage.seated("otto");
        stage.world().run(ModeratorWatch.WAIT.multipliedBy(2));
        assertThat(standIn(stage)).isNull();
    }

    @Test
    void whileTheLogIsAwayNothingIsLost() {
        Tab mia = begun(stage);
        stage.seated("otto");
        mia.leave();
        stage.world().run(JUST_BEFORE);
        stage.log().away(true);
        stage.world().run(ModeratorWatch.WAIT);
        stage.log().away(false);
        stage.world().run(SOON);
        assertThat(standIn(stage)).isEqualTo("otto");
    }

    @Test
    void nodesThatAreCutOffFromEachOtherDoNotTakeTurnsForEver() {
        Stage two = Stage.of(7, 2);
        two.rumours().cut(true);
        begun(two);
        Tab otto = two.tab("otto");
        two.connect(otto, 1);
        two.until("otto is there", otto::isLive);
        long head = two.head();
        two.world().run(ModeratorWatch.WAIT.multipliedBy(20));
        assertThat(standIn(two)).isNull();
        assertThat(two.head()).as("appointed once, sent home once").isLessThanOrEqualTo(head + 2);
    }

    @Test
    void nodesThatAreCutOffFromEachOtherAndFromTheModeratorAgreeInTheEnd() {
        Stage two = Stage.of(8, 2);
        two.rumours().cut(true);
        Tab mia = begun(two);
        two.seated("vera");
        Tab otto = two.tab("otto");
        two.connect(otto, 1);
        two.until("otto is there", otto::isLive);
        mia.leave();
        two.world().run(ModeratorWatch.WAIT.plus(SOON));
        String chosen = standIn(two);
        assertThat(chosen).isIn("vera", "otto");
        two.world().run(ModeratorWatch.WAIT.multipliedBy(20));
        assertThat(standIn(two)).isEqualTo(chosen);
    }

    @Test
    void aModeratorAtAnotherNodeIsThere() {
        Stage two = Stage.of(7, 2);
        begun(two);
        two.seated("otto", 1);
        long head = two.head();
        two.world().run(ModeratorWatch.WAIT.multipliedBy(3));
        assertThat(two.head()).isEqualTo(head);
    }

    @Test
    void theStandInIsChosenOnceFromThePeopleOfAllNodes() {
        Stage two = Stage.of(8, 2);
        Tab mia = begun(two);
        two.seated("vera", 0);
        two.seated("otto", 1);
        long head = two.head();
        mia.leave();
        two.world().run(ModeratorWatch.WAIT.plus(SOON));
        assertThat(standIn(two)).isEqualTo("otto");
        two.world().run(ModeratorWatch.WAIT.multipliedBy(3));
        assertThat(two.head()).isEqualTo(head + 1);
        two.connect(mia, 1);
        two.world().run(SOON);
        assertThat(standIn(two)).isNull();
        assertThat(two.head()).isEqualTo(head + 2);
    }

    private static @Nullable String standIn(Stage stage) {
        return leaders(stage).standIn();
    }

    private static Leaders leaders(Stage stage) {
        return Objects.requireNonNull(stage.board().meeting()).leaders();
    }

    /** The tab of mia, who moderates. */
    private static Tab begun(Stage stage) {
        prepared(stage);
        Tab mia = stage.seated("mia");
        stage.done(
                mia,
                deal("d1", "rob"),
                new MeetingCommand.SetGoal("All moves", null),
                Reviews.agenda("d1"),
                new MeetingCommand.StartReview());
        return mia;
    }

    private static void prepared(Stage stage) {
        List<Plan.Attendee> attendees =
                List.of(new Plan.Attendee("rob", true, true), new Plan.Attendee("vera", false, true));
        house(stage, new MeetingCommand.PrepareReview(Reviews.plan("mia", attendees)));
    }

    /** Before anybody is connected. */
    private static void house(Stage stage, Command command) {
        Board board = stage.board();
        CommandMeta meta = new CommandMeta(
                new Actor("mia", Role.MANAGER),
                CommandMeta.HOUSE,
                Play.START,
                Play.opened().people());
        if (!(Rules.decide(board, meta, command) instanceof Verdict.Accepted accepted)) {
            throw new AssertionError("refused");
        }
        long epoch = stage.memory().head(Stage.BOARD).result().orElseThrow().epoch();
        stage.memory().append(Stage.BOARD, epoch, board.seq(), accepted.entries(board.seq(), meta, 2));
    }
}
