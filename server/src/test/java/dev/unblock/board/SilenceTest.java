package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceTest {
    @Test
    void othersLearnOnlyThatAPersonWrites() {
        Play play = writing();
        for (String viewer : List.of("mia", "rita", "eve", "oli")) {
            Card card = Redaction.redact(play.board(), viewer).cards().get(id("o2"));
            assertThat(card).matches(it -> it.text().text().isEmpty() && it.author() == null && it.silent());
        }
        given(play).when("mia", withdraw("o2")).thenRefused(Refusal.NOT_FOUND, "card");
        given(play).when("rob", reveal("o2")).thenRefused(Refusal.PHASE_CLOSED);
        given(play).when("mia", reveal("o2")).thenRefused(Refusal.NOT_FOUND, "card");
    }

    @Test
    void allIsShownAtOnce() {
        Play play = voting();
        assertThat(play.board().cards().values()).allMatch(card -> !card.hidden() && !card.silent());
    }

    @Test
    void aLateCardStaysWithItsAuthorUntilTheVoteIsOver() {
        Play play = voting().does("rita", obstacle("o4", "d1"));
        assertThat(play.card(id("o4"))).matches(card -> card.hidden() && !card.silent());
        given(play).when("rita", reveal("o4")).thenRefused(Refusal.PHASE_CLOSED);
        play.does("rita", vote("d1", Phase.OBSTACLE_VOTE, "o1", 1)).does("mia", on("d1", Phase.OBSTACLE_VOTE));
        assertThat(play.card(id("o4")).hidden()).isTrue();
        given(play).when("rita", reveal("o4")).thenAccepted();
    }

    @Test
    void cardsWithdrawnInSilenceAreNotRevealed() {
        Play play = writing().does("rob", withdraw("o2")).does("mia", on("d1", Phase.OBSTACLES));
        assertThat(play.card(id("o2")).hidden()).isTrue();
        play.does("rob", restore("o2"));
        given(play).when("mia", reword("o2", "x")).thenRefused(Refusal.NOT_FOUND, "card");
    }

    @Test
    void aCardIsWithoutANameWhereThePlanAllowsIt() {
        Play play = prepared().does("rita", deal("d1"));
        play.does("mia", new MeetingCommand.ChangePlan(null, false, null, null));
        given(play).when("rita", nameless("o1", "d1")).thenRefused(Refusal.INVALID, "anonymous");
        given(deal("d1")).when("rita", nameless("o1", "d1")).thenRefused(Refusal.INVALID, "anonymous");
        Command idea = new Command.ProposeSolution(id("s2"), id("o1"), "An idea", false, true, null);
        given(inIdeas()).when("rob", idea).thenAccepted();
    }

    @Test
    void anOrderAboutACardWithoutANameIsUnsignedAsAWhole() {
        Play play = voting().does("mia", vote("d1", Phase.OBSTACLE_VOTE, "o3", 2))
                .does("mia", group("o2", "o3"))
                .does("mia", on("d1", Phase.OBSTACLE_VOTE));
        int before = play.entries().size();
        play.does("rob", withdraw("o3"));
        List<Entry> order = play.entries().subList(before, play.entries().size());
        assertThat(order).hasSize(3);
        assertThat(order)
                .allSatisfy(entry ->
                        assertThat(Redaction.redact(entry, "mia").actor()).isNull());
        assertThat(order)
                .allSatisfy(entry -> assertThat(Redaction.redact(entry, "rob")).isEqualTo(entry));
    }

    @Test
    void aHeldCardGoesToItsAuthorWithANote() {
        Play play = voting().does("mia", new MeetingCommand.HoldCard(id("o2"), "Without the names, please"));
        assertThat(Redaction.redact(play.board(), "rob").cards().get(id("o2")))
                .matches(card -> "Without the names, please".equals(card.note())
                        && !card.text().text().isEmpty());
        assertThat(Redaction.redact(play.board(), "mia").cards().get(id("o2")))
                .matches(card -> card.note() == null && card.text().text().isEmpty() && card.held());
        given(play).when("rob", reveal("o2")).thenRefused(Refusal.PHASE_CLOSED);
        given(play).when("rita", reveal("o2")).thenRefused(Refusal.NOT_FOUND, "card");
    }

    @Test
    void aCommentThatIsHeldIsShownAgainInAnyPhase() {
        Play play = writing().does("rita", followUp("f1", "d1", "rob")).does("rob", comment("c1", "f1"));
        play.does("mia", new MeetingCommand.HoldCard(id("c1"), "Not here"));
        given(play).when("rob", reveal("c1")).thenAccepted();
    }

    @Test
    void theOutcomeOfAHeldFollowUpGoesToItsAuthorAlone() {
        Play play = begun().does("rob", followUp("f1", "d1", "rob"));
        play.does("mia", new MeetingCommand.HoldCard(id("f1"), "Not here"));
        Command done = outcome("f1", Outcome.Result.DONE);
        given(play).when("rob", done).thenAccepted();
        play.does("rob", done);
        assertThat(play.entries().getLast().privateTo()).isEqualTo("rob");
    }
}
