package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two dots each. */
class VotesTest {
    private static final Phase VOTE = Phase.OBSTACLE_VOTE;

    @Test
    void nobodyHasMoreDotsThanThePlanGives() {
        Given board = given(voting().does("rita", vote("d1", VOTE, "o1", 1)));
        board.when("rita", vote("d1", VOTE, "o2", 2)).thenRefused(Refusal.VOTES_SPENT);
        board.when("rita", vote("d1", VOTE, "o1", 2)).thenAccepted();
        board.when("rita", vote("d1", VOTE, "o1", 1)).thenNothing();
        board.when("rita", vote("d1", VOTE, "o2", -1)).thenRefused(Refusal.INVALID, "dots");
        board.when("rita", vote("d1", VOTE, "o2", Integer.MAX_VALUE)).thenRefused(Refusal.INVALID, "dots");
    }

    @Test
    void aDotIsTakenBackAndGivenToAnother() {
        Play play = voting().does("rita", vote("d1", VOTE, "o1", 2));
        given(play)
                .when("rita", vote("d1", VOTE, "o1", 0))
                .thenFor("rita", new MeetingEvent.VoteCast(id("d1"), VOTE, id("o1"), 0));
        play.does("rita", vote("d1", VOTE, "o1", 0)).does("rita", vote("d1", VOTE, "o2", 2));
        assertThat(meeting(play).round(id("d1"), VOTE).of("rita")).containsOnlyKeys(id("o2"));
        Play many = writing()
                .does("mia", new MeetingCommand.ChangePlan(Limits.DOTS, null, null, null))
                .does("mia", on("d1", Phase.OBSTACLES));
        given(many).when("rita", vote("d1", VOTE, "o1", Limits.DOTS)).thenAccepted();
    }

    @Test
    void ofThoseWhoCameLaterThePeopleVoteWhoRunDeals() {
        Play play = Play.opened()
                .does(Play.HOUSE, new MeetingCommand.PrepareReview(plan("mia", List.of())))
                .does("rita", deal("d1"))
                .does("rita", result("d1", "x"))
                .does("rita", stuck("d1", "y"))
                .does("mia", new MeetingCommand.SetGoal("Go", null))
                .does("mia", agenda("d1"))
                .does("mia", new MeetingCommand.StartReview())
                .does("mia", open("d1"))
                .does("mia", on("d1", Phase.RESULT))
                .does("rita", obstacle("o1", "d1"))
                .does("mia", on("d1", Phase.OBSTACLES));
        given(play).when("rob", vote("d1", VOTE, "o1", 1)).thenAccepted();
        given(play).when("eve", vote("d1", VOTE, "o1", 1)).thenRefused(Refusal.FORBIDDEN);
    }

    @Test
    void voteWhoMayWhileItIsOpen() {
        given(voting()).when("eve", vote("d1", VOTE, "o1", 1)).thenRefused(Refusal.FORBIDDEN);
        given(voting()).when("oli", vote("d1", VOTE, "o1", 1)).thenRefused(Refusal.FORBIDDEN);
        given(writing()).when("rita", vote("d1", VOTE, "o1", 1)).thenRefused(Refusal.PHASE_CLOSED);
        given(inIdeas()).when("rita", vote("d1", VOTE, "o1", 1)).thenRefused(Refusal.PHASE_CLOSED);
        given(voting()).when("rita", vote("d1", Phase.DECIDE, "o1", 1)).thenRefused(Refusal.PHASE_CLOSED);
        given(voting()).when("rita", vote("d9", VOTE, "o1", 1)).thenRefused(Refusal.NOT_FOUND, "deal");
        given(voting()).when("rita", vote("d1", VOTE, "o9", 1)).thenRefused(Refusal.NOT_FOUND, "card");
        given(voting().does("mia", group("o2", "o1")))
                .when("rita", vote("d1", VOTE, "o2", 1))
                .thenRefused(Refusal.INVALID, "card");
    }

    @Test
    void aBallotIsForItsVoterAlone() {
        Play play = voting();
        given(play)
                .when("rita", vote("d1", VOTE, "o1", 2))
                .thenFor("rita", new MeetingEvent.VoteCast(id("d1"), VOTE, id("o1"), 2));
        play.does("rita", vote("d1", VOTE, "o1", 2));
        Entry shown = Redaction.redact(play.entries().getLast(), "mia");
        assertThat(shown.event()).isEqualTo(new MeetingEvent.VoteCast(id("d1"), VOTE, "", 0));
        assertThat(shown.actor()).isNull();
    }

    @Test
    void aSecretVoteIsCountsForEverybodyForGood() {
        Play play = voting().does("rita", vote("d1", VOTE, "o1", 2)).does("mia", on("d1", VOTE));
        Round.Tally tally =
                Objects.requireNonNull(meeting(play).round(id("d1"), VOTE).tally());
        assertThat(tally.counts()).containsExactly(new Round.Count(id("o1"), 2));
        assertThat(tally.ballots()).isEmpty();
        for (String viewer : play.people()) {
            Meeting seen = Objects.requireNonNull(
                    Redaction.redact(play.board(), viewer).meeting());
            assertThat(seen.round(id("d1"), VOTE).ballots().keySet())
                    .isEqualTo(viewer.equals("rita") ? Set.of("rita") : Set.of());
        }
    }

    @Test
    void theVotesForIdeasAreCountedToo() {
        Round.Tally tally = Objects.requireNonNull(
                meeting(deciding()).round(id("d1"), Phase.IDEA_VOTE).tally());
        assertThat(tally.counts()).containsExactly(new Round.Count(id("s1"), 2));
    }

    @Test
    void ballotsAreShownOnlyIfTheVoteWasBegunAsAnOpenOne() {
        Play play = writing()
                .does("mia", new MeetingCommand.MoveOn(id("d1"), Phase.OBSTACLES, true))
                .does("rita", vote("d1", VOTE, "o1", 2));
        assertThat(Redaction.redact(play.board(), "rob").toString()).doesNotContain("Ballot[");
        assertThat(Objects.requireNonNull(Redaction.redact(play.board(), "rob").meeting())
                        .round(id("d1"), VOTE)
                        .isOpen())
                .isTrue();
        play.does("mia", on("d1", VOTE));
        Round.Tally tally = Objects.requireNonNull(
                Objects.requireNonNull(Redaction.redact(play.board(), "rob").meeting())
                        .round(id("d1"), VOTE)
                        .tally());
        assertThat(tally.ballots()).containsExactly(new Round.Ballot("rita", id("o1"), 2));
    }

    @Test
    void secretVotesAreNotOpenedLater() {
        Play play = voting().does("rita", vote("d1", VOTE, "o1", 2))
                .does("mia", new MeetingCommand.StepBack(id("d1"), VOTE))
                .does("mia", new MeetingCommand.MoveOn(id("d1"), Phase.OBSTACLES, true));
        assertThat(meeting(play).round(id("d1"), VOTE).isOpen()).isFalse();
    }

    /** Events from before votes could be open. */
    @Test
    void ballotsInAnOldLogAreShownToNobody() {
        Play play = voting();
        Round.Tally named =
                new Round.Tally(List.of(new Round.Count(id("o1"), 2)), List.of(new Round.Ballot("rita", id("o1"), 2)));
        long seq = play.board().seq() + 1;
        play.apply(new Entry(
                seq, Play.START, "mia", "tab-mia", 99, null, new MeetingEvent.VoteClosed(id("d1"), VOTE, named, null)));
        for (String viewer : play.people()) {
            assertThat(Redaction.redact(play.board(), viewer).toString()).doesNotContain("Ballot[");
            assertThat(Redaction.redact(play.entries().getLast(), viewer).toString())
                    .contains("Count[")
                    .doesNotContain("Ballot[");
        }
    }

    @Test
    void aRoundInWhichOnlyOthersHaveVotedIsLikeOneThatHasNotBegun() {
        Play play = voting().does("rita", vote("d1", VOTE, "o1", 2));
        assertThat(meeting(play).seenBy("eve").rounds()).isEmpty();
        assertThat(meeting(play).seenBy("rita").rounds()).hasSize(1);
    }

    @Test
    void aDotOnACardThatIsGoneIsGivenAgainButNeverCountsTwice() {
        Play play = voting().does("rita", vote("d1", VOTE, "o2", 2)).does("rob", withdraw("o2"));
        given(play).when("rita", vote("d1", VOTE, "o1", 2)).thenAccepted();
        play.does("rita", vote("d1", VOTE, "o1", 2)).does("rob", restore("o2"));
        assertThat(meeting(play).round(id("d1"), VOTE).of("rita")).containsOnlyKeys(id("o1"));
    }

    @Test
    void aDotOnACardThatIsHeldCountsAgainWhenItIsBack() {
        Play play = voting().does("rita", vote("d1", VOTE, "o2", 2));
        play.does("mia", new MeetingCommand.HoldCard(id("o2"), "no names"));
        given(play).when("rita", vote("d1", VOTE, "o1", 1)).thenAccepted();
        play.does("mia", on("d1", VOTE));
        assertThat(tally(play).counts()).isEmpty();
    }

    @Test
    void dotsInAGroupAreAddedUp() {
        Play play = voting().does("rita", vote("d1", VOTE, "o1", 2))
                .does("rob", vote("d1", VOTE, "o2", 1))
                .does("mia", vote("d1", VOTE, "o3", 2))
                .does("mia", group("o3", "o2"))
                .does("mia", on("d1", VOTE));
        assertThat(tally(play).counts()).containsExactly(new Round.Count(id("o2"), 3), new Round.Count(id("o1"), 2));
        assertThat(play.deal(id("d1")).keyObstacle()).isEqualTo(id("o2"));
    }

    private static Round.Tally tally(Play play) {
        Round.Tally tally = meeting(play).round(id("d1"), VOTE).tally();
        assertThat(tally).isNotNull();
        return Objects.requireNonNull(tally);
    }
}
