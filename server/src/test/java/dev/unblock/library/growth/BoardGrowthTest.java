package dev.unblock.library.growth;

import static dev.unblock.board.Orders.comment;
import static dev.unblock.board.Orders.deal;
import static dev.unblock.board.Orders.decide;
import static dev.unblock.board.Orders.id;
import static dev.unblock.board.Orders.obstacle;
import static dev.unblock.board.Orders.react;
import static dev.unblock.board.Orders.reveal;
import static dev.unblock.board.Orders.solution;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Orders;
import dev.unblock.board.Play;
import dev.unblock.board.Reaction;
import dev.unblock.board.Reviews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose progress and help a board shows, and whose it does not. */
class BoardGrowthTest {
    private static BoardGrowth growth(Play play) {
        return BoardGrowth.of(play.board(), play.entries());
    }

    private static List<String> marks(Play play) {
        return growth(play).marks.stream()
                .map(it -> it.kind() + " " + it.member() + (it.card().isEmpty() ? "" : " " + it.card()))
                .toList();
    }

    private static List<String> helps(Play play) {
        return growth(play).helps.stream()
                .map(it -> it.kind() + " " + it.helper() + " > " + it.helped())
                .toList();
    }

    private static Play decided() {
        return Play.opened()
                .does("rita", deal("d1", "rita"))
                .does("rita", obstacle("o1", "d1"))
                .does("rob", solution("s1", "o1"))
                .does("rita", solution("s2", "o1"))
                .waits(Duration.ofMinutes(5))
                .does("rita", decide("d1", "s1", "s2"));
    }

    @Test
    void aChosenIdeaCountsForItsAuthorAndHelpsTheOwnerOfTheDeal() {
        assertThat(marks(decided()))
                .containsExactlyInAnyOrder(
                        "WROTE rita", "WROTE rob", "IDEA_ADOPTED rob " + id("s1"), "IDEA_ADOPTED rita " + id("s2"));
        assertThat(helps(decided())).containsExactly("IDEA rob > rita");
    }

    @Test
    void itHappenedWhenItWasDecided() {
        Play play = decided();
        Instant decidedAt = play.entries().stream()
                .filter(entry -> entry.event() instanceof Event.DecisionMade)
                .map(Entry::at)
                .findFirst()
                .orElseThrow();
        assertThat(growth(play.does("rob", Orders.story("p1"))).helps)
                .extracting(BoardGrowth.Help::at)
                .containsExactly(decidedAt);
    }

    @Test
    void aDecisionThatIsTakenBackHelpedNobody() {
        Play play = decided();
        play.does("rita", Orders.undo(play.op("rita")));
        assertThat(helps(play)).isEmpty();
        assertThat(marks(play)).containsExactlyInAnyOrder("WROTE rita", "WROTE rob");
    }

    @Test
    void answersToACallForHelpCountAsHelpUnlessTheyAreTheCallersOwn() {
        Play play = Play.opened()
                .does("rita", deal("d1", "rita"))
                .does("rita", new Command.AskForHelp(id("h1"), id("d1"), "How do I reach the buyer?", false))
                .does("rob", comment("c1", "h1"))
                .does("rita", comment("c2", "h1"));
        assertThat(helps(play)).containsExactly("ANSWER rob > rita");
    }

    @Test
    void thanksAreTheirAuthorsAndNobodyThanksThemselves() {
        Play play = decided()
                .does("mia", react("s1", Reaction.THANKS, true))
                .does("rob", react("s1", Reaction.THANKS, true))
                .does("eve", react("s1", Reaction.INSIGHT, true));
        assertThat(helps(play)).containsExactlyInAnyOrder("IDEA rob > rita", "THANKS rob > mia");
        play.does("mia", react("s1", Reaction.THANKS, false));
        assertThat(helps(play)).containsExactly("IDEA rob > rita");
    }

    @Test
    void anonymousAuthorsAreNeverNamed() {
        Play play = Play.opened()
                .does("mia", deal("d1", "mia"))
                .does("rita", new Command.AskForHelp(id("h1"), id("d1"), "How do I reach the buyer?", true))
                .does("rob", comment("c1", "h1"))
                .does("mia", react("h1", Reaction.THANKS, true));
        assertThat(helps(play)).containsExactly("ANSWER rob > ");
        assertThat(marks(play)).containsExactly("WROTE rob");
    }

    @Test
    void aHiddenCardDoesNotCountBeforeItIsShown() {
        Play play = Play.opened().does("rita", deal("d1", "rita")).does("rob", obstacle("o1", "d1", true));
        assertThat(marks(play)).isEmpty();
        assertThat(marks(play.does("rob", reveal("o1")))).containsExactly("WROTE rob");
    }

    @Test
    void aReviewHasAttendeesOnceItHasBegun() {
        assertThat(marks(Reviews.planned())).noneMatch(it -> it.startsWith("ATTENDED"));
        assertThat(marks(Reviews.begun())).contains("ATTENDED rita", "ATTENDED rob", "ATTENDED mia", "ATTENDED eve");
    }
}
