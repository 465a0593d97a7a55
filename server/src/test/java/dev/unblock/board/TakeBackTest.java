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

class TakeBackTest {
    @Test
    void aRevealedCardThatIsTakenBackIsPrivateAgain() {
        Play play = writing();
        Board before = play.board();
        play.does("mia", on("d1", Phase.OBSTACLES)).does("eve", react("o1", Reaction.AGREE, true));
        play.does("mia", takeBack("d1"));
        assertThat(slot(play, "d1").phase()).isEqualTo(Phase.OBSTACLES);
        for (Card card : before.cards().values()) {
            Card now = play.card(card.id());
            assertThat(now.text().text()).isEqualTo(card.text().text());
            assertThat(now.author()).isEqualTo(card.author());
            assertThat(now.kind()).isEqualTo(card.kind());
            assertThat(now.hidden() && now.silent()).isTrue();
        }
        for (String viewer : List.of("mia", "rita", "eve")) {
            Board folded = Board.EMPTY;
            for (Entry entry : play.entries()) {
                folded = folded.after(Redaction.redact(entry, viewer));
            }
            assertThat(Redaction.redact(folded, viewer)).isEqualTo(Redaction.redact(play.board(), viewer));
            assertThat(folded.cards().get(id("o2")))
                    .matches(card -> card.text().text().isEmpty() && card.author() == null);
        }
    }

    @Test
    void aCountedVoteGoesOnAndNamesNoKeyObstacle() {
        Play play = voting().does("rita", vote("d1", Phase.OBSTACLE_VOTE, "o1", 2));
        Round before = meeting(play).round(id("d1"), Phase.OBSTACLE_VOTE);
        play.does("mia", on("d1", Phase.OBSTACLE_VOTE)).does("mia", takeBack("d1"));
        assertThat(meeting(play).round(id("d1"), Phase.OBSTACLE_VOTE)).isEqualTo(before);
        assertThat(play.deal(id("d1")).keyObstacle()).isNull();
        given(play).when("rob", vote("d1", Phase.OBSTACLE_VOTE, "o2", 2)).thenAccepted();
    }

    @Test
    void theClockGetsTheTimeThatWasLeft() {
        Play play = writing().waits(Duration.ofSeconds(40));
        Duration left = Duration.between(
                Play.START, Objects.requireNonNull(slot(play, "d1").until()));
        Instant end = slot(play, "d1").slotUntil();
        play.does("mia", on("d1", Phase.OBSTACLES));
        Instant moved = play.entries().stream()
                .filter(it -> it.event() instanceof MeetingEvent.PhaseChanged)
                .toList()
                .getLast()
                .at();
        play.waits(Duration.ofSeconds(30)).does("mia", takeBack("d1"));
        Slot now = slot(play, "d1");
        assertThat(Duration.between(now.since(), now.until()))
                .isEqualTo(Duration.between(moved, Play.START.plus(left)));
        assertThat(now.slotUntil()).isEqualTo(end);
        Play done = deciding().does("mia", leave("d1")).does("mia", on("d1", Phase.DECIDE));
        int spent = slot(done, "d1").spentSeconds();
        Slot again = slot(done.does("mia", takeBack("d1")), "d1");
        assertThat(Duration.between(again.since(), again.slotUntil())).isEqualTo(Duration.ofSeconds(SLOT - spent));
    }

    @Test
    void theKeyObstacleStaysThatWasOneBeforeTheStep() {
        Play play = inIdeas().does("mia", on("d1", Phase.IDEAS)).does("mia", takeBack("d1"));
        assertThat(play.deal(id("d1")).keyObstacle()).isEqualTo(id("o1"));
        Play grouped = inIdeas().does("mia", on("d1", Phase.IDEAS)).does("mia", group("o1", "o2"));
        grouped.does("mia", takeBack("d1"));
        assertThat(grouped.deal(id("d1")).keyObstacle()).isEqualTo(id("o2"));
    }

    @Test
    void theLastStepAloneAndForAMinute() {
        given(begun()).when("mia", takeBack("d1")).thenRefused(Refusal.TOO_LATE);
        given(voting()).when("rob", takeBack("d1")).thenRefused(Refusal.NOT_MODERATOR);
        given(voting()).when("mia", takeBack("d2")).thenRefused(Refusal.TOO_LATE);
        given(voting().does("mia", takeBack("d1"))).when("mia", takeBack("d1")).thenRefused(Refusal.TOO_LATE);
        given(voting().waits(Duration.ofSeconds(50)))
                .when("mia", takeBack("d1"))
                .thenAccepted();
        given(voting().waits(Duration.ofSeconds(61)))
                .when("mia", takeBack("d1"))
                .thenRefused(Refusal.TOO_LATE);
    }

    @Test
    void theEndOfATalkIsTakenBackUntilTheClosingBegins() {
        Play done = deciding().does("mia", leave("d1")).does("mia", on("d1", Phase.DECIDE));
        given(done).when("mia", takeBack("d1")).thenAccepted();
        given(done.does("mia", new MeetingCommand.BeginClosing()))
                .when("mia", takeBack("d1"))
                .thenRefused(Refusal.TOO_LATE);
    }

    @Test
    void aGroupOfCardsThatNobodySeesComesApart() {
        Play play = given(writing()).play().does("mia", on("d1", Phase.OBSTACLES));
        play.does("mia", group("o2", "o1")).does("mia", group("o3", "o1")).does("mia", takeBack("d1"));
        assertThat(play.board().cards().values()).allMatch(card -> card.group() == null);
    }

    @Test
    void aKeyObstacleThatIsGoneDoesNotComeBack() {
        Play play = inIdeas().does("mia", on("d1", Phase.IDEAS)).does("rita", withdraw("o1"));
        play.does("mia", takeBack("d1"));
        assertThat(play.deal(id("d1")).keyObstacle()).isNull();
    }

    @Test
    void takingBackAVoteAlsoClearsTheKeyObstacleChosenAfterATie() {
        Play play = voting().does("mia", on("d1", Phase.OBSTACLE_VOTE)).does("mia", key("d1", "o1"));
        play.does("mia", takeBack("d1"));
        assertThat(play.deal(id("d1")).keyObstacle()).isNull();
        assertThat(play.card(id("o1")).hidden()).isTrue();
        play.does("mia", on("d1", Phase.OBSTACLES));
        given(play).when("rita", vote("d1", Phase.OBSTACLE_VOTE, "o1", 1)).thenAccepted();
    }
}
