package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What lists, summaries and exports are made of: nothing that is not everybody's. */
class PublicViewTest {
    @Test
    void onlyWhatEverybodySeesIsShown() {
        PublicView view = view(given(deal("d1"), deal("d2"), obstacle("o1", "d1"), obstacle("o2", "d1"))
                .and("rita", obstacle("oh", "d1", true), solution("s1", "o1"), solution("s2", "o2"))
                .and("rita", obstacle("og", "d2"), comment("c1", "o1"), story("p1"), solution("s3", "o1"))
                .and("rita", withdraw("o2"), withdraw("s3"), remove("d2")));
        assertThat(view.cards().map(Card::id)).containsExactly(id("o1"), id("s1"), id("c1"), id("p1"));
        assertThat(view.read(id("oh"))).isNull();
        assertThat(view.read(id("zz"))).isNull();
        assertThat(view.read(null)).isNull();
        assertThat(view.deal(id("d2"))).isNull();
        assertThat(view.dealName(id("d1"))).isEqualTo("Deal d1");
        assertThat(view.dealName(id("d2"))).isEmpty();
        assertThat(view.dealName(null)).isEmpty();
    }

    @Test
    void aChosenSolutionCanBeReadThoughItWasWithdrawn() {
        PublicView view = view(given(deal("d1"), obstacle("o1", "d1"), solution("s1", "o1"))
                .and("rita", decide("d1", "s1"), withdraw("s1")));
        assertThat(Objects.requireNonNull(view.read(id("s1"))).text().text()).isEqualTo("Solution s1");
        assertThat(view.cards().map(Card::id)).containsExactly(id("o1"));
    }

    @Test
    void dealsComeInTheOrderOfTheAgendaThenTheOthers() {
        Play play = planned()
                .does("mia", deal("d3", "mia"))
                .does("mia", agenda("d3", "d2"))
                .does("rob", remove("d2"));
        assertThat(view(given(play)).deals()).extracting(Deal::id).containsExactly(id("d3"), id("d1"));
        assertThat(view(given(deal("d1"), deal("d2"), dealBefore("d2", "d1"))).deals())
                .extracting(Deal::id)
                .containsExactly(id("d2"), id("d1"));
    }

    @Test
    void aDealThatWasOnlyCarriedOverWasNotTalkedAbout() {
        Command carry = new MeetingCommand.CarryDeal(id("d1"), "it waited");
        Play carried = planned().does(Play.HOUSE, carry);
        assertThat(wasTalkedAbout(carried, "d1")).isFalse();
        assertThat(wasTalkedAbout(carried, "d2")).isTrue();
        carried.does("mia", new MeetingCommand.StartReview());
        assertThat(wasTalkedAbout(carried, "d1")).isFalse();
        assertThat(wasTalkedAbout(carried.does("mia", open("d1")), "d1")).isTrue();
        assertThat(wasTalkedAbout(carried.does("mia", open("d2")), "d1")).isTrue();
        Play parked = planned().does(Play.HOUSE, carry).does("mia", new MeetingCommand.StartReview());
        assertThat(wasTalkedAbout(parked.does("mia", park("d1")), "d1")).isTrue();
        assertThat(wasTalkedAbout(given(deal("d1")).play(), "d1")).isTrue();
    }

    @Test
    void aFollowUpThatWasBroughtForwardAndIsGoneHasEnded() {
        Origin origin = new Origin("boardbefore1", id("f9"), id("d9"), "Deal d9", Play.START, 1);
        Play play = prepared()
                .does(Play.HOUSE, new MeetingCommand.BringForward(id("f1"), "Call", "rita", Play.TODAY, origin))
                .does(Play.HOUSE, new MeetingCommand.BringForward(id("f2"), "Write", "rita", Play.TODAY, origin));
        assertThat(view(given(play)).ended()).isEmpty();
        play.does("mia", withdraw("f1"));
        Card gone = play.card(id("f1"));
        assertThat(view(given(play)).ended()).isEqualTo(List.of(new PublicView.Ended(id("f1"), gone.at(), origin)));
    }

    @Test
    void aLockedBoardTakesNoAnswersAReviewThatIsOverDoes() {
        PublicView free = view(given());
        assertThat(free.isOpen() && free.takesAnswers()).isTrue();
        assertThat(free.meeting()).isNull();
        assertThat(free.zone()).isNull();
        assertThat(free.slot(id("d1"))).isNull();
        PublicView locked = view(given().and("mia", lock(true)));
        assertThat(locked.isOpen() || locked.takesAnswers()).isFalse();
        Play over = begun().does("mia", park("d1"));
        assertThat(view(given(over)).isOpen()).isTrue();
        over.does("mia", new MeetingCommand.CloseReview());
        assertThat(view(given(over)).isOpen()).isFalse();
        assertThat(view(given(over)).takesAnswers()).isTrue();
        assertThat(view(given(over)).zone()).isEqualTo("Asia/Shanghai");
        assertThat(Objects.requireNonNull(view(given(over)).slot(id("d1"))).parked())
                .isEqualTo("their buyer is on leave");
    }

    private static boolean wasTalkedAbout(Play play, String deal) {
        return view(given(play)).wasTalkedAbout(play.deal(id(deal)));
    }

    private static PublicView view(Given board) {
        return PublicView.of(board.play().board());
    }
}
