package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeadingTest {
    @Test
    void aReviewIsHandedOverByWhoLeadsItOrByAManager() {
        Command toRob = new MeetingCommand.HandOver("rob");
        given(planned()).when("rob", toRob).thenRefused(Refusal.NOT_MODERATOR);
        given(planned()).when("mia", new MeetingCommand.HandOver("nobody")).thenRefused(Refusal.INVALID, "to");
        Play play = begun().does("mia", toRob);
        assertThat(meeting(play).leaders().moderator()).isEqualTo("rob");
        given(play).when("mia", on("d1", Phase.RESULT)).thenRefused(Refusal.NOT_MODERATOR);
        given(play).when("rob", on("d1", Phase.RESULT)).thenAccepted();
        given(play).when("mia", new MeetingCommand.HandOver("mia")).thenAccepted();
    }

    @Test
    void aReviewIsNotHandedOnAgainByOneWhoHasNotSeenIt() {
        Play play = begun().does("mia", new MeetingCommand.HandOver("rob"));
        given(play).when("mia", new MeetingCommand.HandOver("rita", "mia")).thenRefused(Refusal.CHANGED, "moderator");
        given(play).when("mia", new MeetingCommand.HandOver("rob", "mia")).thenNothing();
        given(play).when("mia", new MeetingCommand.HandOver("mia", "mia")).thenNothing();
        given(play).when("mia", new MeetingCommand.HandOver("rita", "rob")).thenAccepted();
    }

    @Test
    void coModeratorsLeadToo() {
        given(begun())
                .when("rob", new MeetingCommand.AppointCoModerator("rob", true))
                .thenRefused(Refusal.NOT_MODERATOR);
        given(begun())
                .when("mia", new MeetingCommand.AppointCoModerator("nobody", true))
                .thenRefused(Refusal.INVALID, "member");
        given(begun())
                .when("mia", new MeetingCommand.AppointCoModerator("mia", true))
                .thenNothing();
        Play play = begun().does("mia", new MeetingCommand.AppointCoModerator("rob", true));
        given(play).when("rob", on("d1", Phase.RESULT)).thenAccepted();
        play.does("mia", new MeetingCommand.AppointCoModerator("rob", false));
        given(play).when("rob", on("d1", Phase.RESULT)).thenRefused(Refusal.NOT_MODERATOR);
    }

    @Test
    void theHouseAloneSaysWhoStandsIn() {
        Command rob = new MeetingCommand.StandIn("rob");
        given(begun()).when("mia", rob).thenRefused(Refusal.FORBIDDEN);
        given(begun()).when(Play.HOUSE, new MeetingCommand.StandIn("nobody")).thenRefused(Refusal.INVALID, "member");
        Play play = begun().does(Play.HOUSE, rob);
        given(play).when(Play.HOUSE, rob).thenNothing();
        given(play).when("rob", on("d1", Phase.RESULT)).thenAccepted();
        given(play).when("mia", on("d1", Phase.RESULT)).thenAccepted();
        play.does(Play.HOUSE, new MeetingCommand.StandIn(null));
        given(play).when("rob", on("d1", Phase.RESULT)).thenRefused(Refusal.NOT_MODERATOR);
    }

    @Test
    void aModeratorPointsOnlyAtCardsThatEverybodySees() {
        given(writing())
                .when("mia", new MeetingCommand.PointTo(id("d1"), id("o1"), null))
                .thenRefused(Refusal.NOT_FOUND, "card");
        given(voting())
                .when("mia", new MeetingCommand.PointTo(id("d9"), null, null))
                .thenRefused(Refusal.NOT_FOUND, "deal");
        given(voting())
                .when("rob", new MeetingCommand.PointTo(id("d1"), null, null))
                .thenRefused(Refusal.NOT_MODERATOR);
        given(voting())
                .when("mia", new MeetingCommand.PointTo(id("d1"), id("o1"), " "))
                .thenRefused(Refusal.INVALID, "question");
        given(voting())
                .when("mia", new MeetingCommand.PointTo(null, null, null))
                .thenNothing();
        Play play = voting().does("mia", new MeetingCommand.PointTo(id("d1"), id("o1"), "Who signs?"));
        assertThat(meeting(play).pointer()).isEqualTo(new Pointer("mia", id("d1"), id("o1"), "Who signs?"));
    }

    @Test
    void aModeratorHoldsVisibleCardsOfOthers() {
        given(voting()).when("rita", new MeetingCommand.HoldCard(id("o2"), "x")).thenRefused(Refusal.NOT_MODERATOR);
        given(writing()).when("mia", new MeetingCommand.HoldCard(id("o2"), "x")).thenRefused(Refusal.NOT_FOUND, "card");
        given(voting()).when("mia", new MeetingCommand.HoldCard(id("o2"), "")).thenRefused(Refusal.INVALID, "note");
        Play own = voting().does("mia", new Command.ParkStory(id("p1"), null, "mine"));
        given(own).when("mia", new MeetingCommand.HoldCard(id("p1"), "x")).thenRefused(Refusal.INVALID, "card");
    }

    @Test
    void aModeratorReleasesOnlyWhatAModeratorHeldBack() {
        Play held = voting().does("rob", story("p1")).does("mia", new MeetingCommand.HoldCard(id("p1"), "no names"));
        given(held).when("rita", reveal("p1")).thenRefused(Refusal.NOT_FOUND, "card");
        given(held).when("mia", reveal("p1")).thenAccepted();
        given(writing()).when("mia", reveal("o2")).thenRefused(Refusal.NOT_FOUND, "card");
    }

    @Test
    void onALockedBoardModeratorsLeadOn() {
        Play play = begun().does("mia", lock(true));
        given(play).when("rita", obstacle("o9", "d1")).thenRefused(Refusal.BOARD_LOCKED);
        given(play).when("rita", new MeetingCommand.BeReady(true)).thenRefused(Refusal.BOARD_LOCKED);
        given(play).when("mia", on("d1", Phase.RESULT)).thenAccepted();
        given(play).when(Play.HOUSE, new MeetingCommand.StandIn("rob")).thenAccepted();
    }

    @Test
    void aModeratorWhoIsNoManagerChangesTheSettingsAndUndoesThat() {
        Play play = begun().does("mia", new MeetingCommand.HandOver("rob"));
        play.does("rob", new Command.ChangeSettings("Other", null, null));
        given(play).when("rob", undo(play.op("rob"))).thenAccepted();
        given(play).when("rita", lock(true)).thenRefused(Refusal.FORBIDDEN);
    }
}
