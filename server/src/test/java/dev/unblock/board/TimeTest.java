package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TimeTest {
    @Test
    void extraTimeForADealIsTakenFromTheDealsAfterIt() {
        Play play = begun().does("mia", extend("d1", 120));
        assertThat(slot(play, "d1").seconds()).isEqualTo(SLOT + 120);
        assertThat(slot(play, "d2").seconds()).isEqualTo(SLOT - 120);
        assertThat(slot(play, "d1").slotUntil())
                .isEqualTo(
                        Objects.requireNonNull(slot(begun(), "d1").slotUntil()).plusSeconds(120));
    }

    @Test
    void everyPhaseHasItsShareOfTheSlot() {
        Play play = begun();
        Instant end = Objects.requireNonNull(slot(play, "d1").slotUntil());
        assertThat(phase(play)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Duration.between(slot(play, "d1").since(), end)).isEqualTo(Duration.ofSeconds(SLOT));
        play.waits(Duration.ofMinutes(2)).does("mia", on("d1", Phase.RESULT));
        assertThat(phase(play)).isEqualTo(Duration.ofMinutes(2));
        assertThat(slot(play, "d1").slotUntil()).isEqualTo(end);
        play.does("mia", back("d1", Phase.OBSTACLES));
        assertThat(phase(play)).isEqualTo(Duration.ofMinutes(2));
        assertThat(slot(play, "d1").slotUntil()).isEqualTo(end);
        assertThat(phase(voting())).isEqualTo(Duration.ofMinutes(1));
    }

    private static Duration phase(Play play) {
        return Duration.between(slot(play, "d1").since(), slot(play, "d1").until());
    }

    @Test
    void aDealThatIsOpenedAgainHasTheTimeThatItLeft() {
        Play play = begun().waits(Duration.ofMinutes(4)).does("mia", open("d2"));
        assertThat(slot(play, "d1").spentSeconds()).isEqualTo(241);
        play.waits(Duration.ofMinutes(30)).does("mia", open("d1"));
        assertThat(Duration.between(slot(play, "d1").since(), slot(play, "d1").slotUntil()))
                .isEqualTo(Duration.ofSeconds(SLOT - 241));
        play.waits(Duration.ofMinutes(30)).does("mia", open("d2")).does("mia", open("d1"));
        assertThat(slot(play, "d1").slotUntil()).isEqualTo(slot(play, "d1").since());
    }

    @Test
    void nobodyGivesTheLastMinute() {
        given(begun()).when("mia", extend("d1", SLOT - Limits.SLOT_MIN)).thenAccepted();
        given(begun()).when("mia", extend("d1", SLOT - Limits.SLOT_MIN + 1)).thenRefused(Refusal.NO_TIME_LEFT);
        Play last = begun().does("mia", open("d2"));
        given(last).when("mia", extend("d2", 600)).thenAccepted();
    }

    @Test
    void thoseToComeGiveAlikeButNotTheirLastMinute() {
        given(talk(SLOT, SLOT)).when("mia", extend("d1", 101)).then(extended("d1", 101, SLOT - 51, SLOT - 50));
        given(talk(70, SLOT)).when("mia", extend("d1", 100)).then(extended("d1", 100, 60, SLOT - 90));
        given(talk(Limits.SLOT_MIN, SLOT)).when("mia", extend("d1", 90)).then(extended("d1", 90, 60, SLOT - 90));
    }

    private static Event extended(String deal, int by, int second, int third) {
        Slot slot = slot(talk(SLOT, SLOT), deal);
        List<Agenda.Allotment> all = List.of(
                new Agenda.Allotment(id("d2"), second),
                new Agenda.Allotment(id("d3"), third),
                new Agenda.Allotment(id(deal), SLOT + by));
        return new MeetingEvent.TimeExtended(
                id(deal),
                Objects.requireNonNull(slot.until()).plusSeconds(by),
                Objects.requireNonNull(slot.slotUntil()).plusSeconds(by),
                all);
    }

    /** About d1; d2 and d3 with that many seconds are to come. */
    private static Play talk(int second, int third) {
        List<Agenda.Allotment> all = List.of(
                new Agenda.Allotment(id("d1"), SLOT),
                new Agenda.Allotment(id("d2"), second),
                new Agenda.Allotment(id("d3"), third));
        return planned()
                .does("mia", deal("d3", "mia"))
                .does("mia", new MeetingCommand.SetAgenda(all))
                .does("mia", new MeetingCommand.StartReview())
                .does("mia", open("d1"));
    }

    @Test
    void aSlotIsNeverLongerThanTwoHours() {
        Play last = begun().does("mia", open("d2"));
        given(last).when("mia", extend("d2", 1)).thenAccepted();
        given(last).when("mia", extend("d2", Limits.SLOT_MAX - SLOT)).thenAccepted();
        given(last).when("mia", extend("d2", Limits.SLOT_MAX - SLOT + 1)).thenRefused(Refusal.INVALID, "seconds");
    }

    @Test
    void timeIsGivenToTheDealThatIsTalkedAbout() {
        given(begun()).when("mia", extend("d2", 60)).thenRefused(Refusal.PHASE_CLOSED);
        given(planned()).when("mia", extend("d1", 60)).thenRefused(Refusal.PHASE_CLOSED);
        given(begun()).when("rita", extend("d1", 60)).thenRefused(Refusal.NOT_MODERATOR);
        given(begun()).when("mia", extend("d1", 0)).thenRefused(Refusal.INVALID, "seconds");
        given(begun().does("mia", open("d2")))
                .when("mia", extend("d2", Integer.MAX_VALUE))
                .thenRefused(Refusal.INVALID, "seconds");
    }

    @Test
    void aDealIsPutOffForAReason() {
        Play parked = begun().does("mia", park("d1"));
        assertThat(meeting(parked).agenda().current()).isNull();
        assertThat(slot(parked, "d1").parked()).isEqualTo("their buyer is on leave");
        assertThat(slot(parked.does("mia", open("d1")), "d1").parked()).isNull();
        given(begun()).when("mia", new MeetingCommand.ParkDeal(id("d1"), " ")).thenRefused(Refusal.INVALID, "reason");
        given(begun()).when("rob", park("d1")).thenRefused(Refusal.NOT_MODERATOR);
        given(planned()).when("mia", park("d1")).thenRefused(Refusal.PHASE_CLOSED);
    }

    @Test
    void aReasonThatSomebodyElseGaveStays() {
        Given parked = given(begun().does("mia", park("d1")));
        parked.when("mia", park("d1")).thenNothing();
        parked.when("mia", new MeetingCommand.ParkDeal(id("d1"), "no time")).thenRefused(Refusal.ALREADY_MOVED);
    }

    @Test
    void aDealThatIsDoneIsNotPutOff() {
        Play done = deciding().does("mia", leave("d1")).does("mia", on("d1", Phase.DECIDE));
        given(done).when("mia", park("d1")).thenRefused(Refusal.PHASE_CLOSED);
    }
}
