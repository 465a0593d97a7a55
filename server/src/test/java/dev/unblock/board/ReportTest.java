package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Instant AT = Play.START;
    private static final String VERSION = "0f".repeat(32);

    @Test
    void theHouseAloneSaysWhichFiguresEverybodySees() {
        Command freeze = new MeetingCommand.FreezeReport(VERSION, AT);
        given(begun()).when("mia", freeze).thenRefused(Refusal.FORBIDDEN);
        given(begun())
                .when(Play.HOUSE, new MeetingCommand.FreezeReport("F00", AT))
                .thenRefused(Refusal.INVALID, "version");
        Play play = begun().does(Play.HOUSE, freeze);
        assertThat(meeting(play).report().frozen()).isEqualTo(new Report.Frozen(VERSION, AT));
        given(play).when(Play.HOUSE, freeze).thenNothing();
        given(play)
                .when(Play.HOUSE, new MeetingCommand.FreezeReport("1f".repeat(32), AT))
                .thenAccepted();
    }

    @Test
    void aModeratorTakesEverybodyToALensAndToADealOfTheTeam() {
        Command show = new MeetingCommand.ShowReport(Lens.STAGE, id("t9"));
        given(begun()).when("rita", show).thenRefused(Refusal.NOT_MODERATOR);
        given(begun())
                .when("mia", new MeetingCommand.ShowReport(Lens.STAGE, "<b>"))
                .thenRefused(Refusal.INVALID, "deal");
        Play play = begun().does("mia", show);
        assertThat(meeting(play).report().shown()).isEqualTo(new Report.Shown(Lens.STAGE, id("t9")));
        given(play).when("mia", show).thenNothing();
        given(play).when("mia", new MeetingCommand.ShowReport(Lens.STAGE, null)).thenAccepted();
    }

    @Test
    void whatIsShownStaysWhenTheFiguresAreRenewed() {
        Play play = begun().does("mia", new MeetingCommand.ShowReport(Lens.OWNER, null));
        play.does(Play.HOUSE, new MeetingCommand.FreezeReport(VERSION, AT));
        assertThat(meeting(play).report().shown()).isEqualTo(new Report.Shown(Lens.OWNER, null));
    }
}
