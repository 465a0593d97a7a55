package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysTest {
    @Test
    void aClearVoteNamesTheKeyObstacle() {
        assertThat(inIdeas().deal(id("d1")).keyObstacle()).isEqualTo(id("o1"));
        assertThat(inIdeas().entries()).noneMatch(entry -> entry.event() instanceof MeetingEvent.VoteOverridden);
    }

    @Test
    void aTieIsSettledByTheModerator() {
        Given board = given(tied());
        board.when("mia", on("d1", Phase.OBSTACLE_VOTE)).thenRefused(Refusal.KEY_MISSING);
        board.when("rita", key("d1", "o1")).thenRefused(Refusal.NOT_MODERATOR);
        board.when("mia", noKey("d1")).thenRefused(Refusal.KEY_MISSING);
        board.when("mia", key("d1", "o2"))
                .then(
                        new Event.KeyObstacleMarked(id("d1"), id("o2")),
                        new MeetingEvent.VoteOverridden(id("d1"), id("o2"), true));
        board.and("mia", key("d1", "o2"))
                .when("mia", on("d1", Phase.OBSTACLE_VOTE))
                .thenAccepted();
    }

    @Test
    void thatAnotherOneIsPutAboveTheWinnerIsWrittenDown() {
        given(inIdeas())
                .when("mia", key("d1", "o3"))
                .then(
                        new Event.KeyObstacleMarked(id("d1"), id("o3")),
                        new MeetingEvent.VoteOverridden(id("d1"), id("o3"), false));
        given(inIdeas().does("mia", key("d1", "o3")))
                .when("mia", key("d1", "o1"))
                .then(new Event.KeyObstacleMarked(id("d1"), id("o1")));
        given(inIdeas()).when("mia", key("d1", "o1")).thenNothing();
    }

    @Test
    void beforeTheVoteIsCountedNoneIsKey() {
        given(voting()).when("mia", key("d1", "o1")).thenRefused(Refusal.PHASE_CLOSED);
        given(planned().does("rob", obstacle("o9", "d2")))
                .when("mia", key("d2", "o9"))
                .thenRefused(Refusal.PHASE_CLOSED);
    }

    @Test
    void aSecondVoteThatIsATieForgetsTheFirst() {
        Play play =
                inIdeas().does("mia", back("d1", Phase.IDEAS)).does("rob", vote("d1", Phase.OBSTACLE_VOTE, "o2", 2));
        play.does("mia", on("d1", Phase.OBSTACLE_VOTE));
        assertThat(play.deal(id("d1")).keyObstacle()).isNull();
        given(play).when("mia", on("d1", Phase.OBSTACLE_VOTE)).thenRefused(Refusal.KEY_MISSING);
    }

    @Test
    void theKeyObstacleIsNotHeldBack() {
        Command hold = new MeetingCommand.HoldCard(id("o1"), "no names");
        given(inIdeas()).when("mia", hold).thenRefused(Refusal.INVALID, "card");
        given(voting()).when("mia", hold).thenAccepted();
    }

    @Test
    void aKeyObstacleThatIsTakenBackIsKeyNoMore() {
        given(inIdeas())
                .when("rita", withdraw("o1"))
                .then(new Event.KeyObstacleMarked(id("d1"), null), new Event.CardWithdrawn(id("o1")));
    }
}
