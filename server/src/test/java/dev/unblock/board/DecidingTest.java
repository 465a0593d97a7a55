package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Deal d1 is rita's; o3 has no remover yet. */
class DecidingTest {
    private static final Command ACCEPT = new MeetingCommand.AcceptDecision(id("d1"), strategy());

    @Test
    void theOwnersWordCountsAtOnceAModeratorsIsAProposal() {
        given(ripe()).when("rita", decide("d1", "s1")).then(new Event.DecisionMade(id("d1"), strategy()));
        given(ripe()).when("mia", decide("d1", "s1")).then(new MeetingEvent.DecisionProposed(id("d1"), strategy()));
        given(ripe()).when("rob", decide("d1", "s1")).thenRefused(Refusal.FORBIDDEN);
    }

    @Test
    void theOwnerAcceptsAProposedDecision() {
        given(ripe()).when("rita", ACCEPT).thenRefused(Refusal.DECISION_MISSING);
        Play proposed = ripe().does("mia", decide("d1", "s1"));
        given(proposed).when("mia", decide("d1", "s1")).thenNothing();
        given(proposed).when("mia", ACCEPT).thenRefused(Refusal.FORBIDDEN);
        given(proposed).when("rob", ACCEPT).thenRefused(Refusal.FORBIDDEN);
        given(proposed).when("rita", ACCEPT).then(new Event.DecisionMade(id("d1"), strategy()));
        proposed.does("rita", ACCEPT);
        assertThat(slot(proposed, "d1").proposed()).isNull();
    }

    @Test
    void anotherProposalThanTheOneThatWasReadIsNotAgreedTo() {
        Decision another = new Decision.Strategy(List.of(id("s1")), "they asked for it");
        Play changed = ripe().does("mia", decide("d1", "s1"))
                .does("mia", new Command.Decide(id("d1"), List.of(id("s1")), "they asked for it"));
        given(changed).when("rita", ACCEPT).thenRefused(Refusal.CHANGED);
        given(changed)
                .when("rita", new MeetingCommand.AcceptDecision(id("d1"), another))
                .then(new Event.DecisionMade(id("d1"), another));
    }

    @Test
    void theOwnerDeclinesAProposalWhichThenWaitsNoLongerAndCanBeMadeAgain() {
        given(ripe()).when("rita", decline(strategy(), null)).thenRefused(Refusal.DECISION_MISSING);
        Play proposed = ripe().does("mia", decide("d1", "s1"));
        given(proposed).when("mia", decline(strategy(), null)).thenRefused(Refusal.FORBIDDEN);
        given(proposed).when("rob", decline(strategy(), null)).thenRefused(Refusal.FORBIDDEN);
        given(proposed)
                .when("rita", decline(strategy(), " Ask them\tfirst "))
                .then(new MeetingEvent.DecisionDeclined(id("d1"), strategy(), "Ask them first"));
        given(proposed)
                .when("rita", decline(strategy(), null))
                .then(new MeetingEvent.DecisionDeclined(id("d1"), strategy(), null));
        proposed.does("rita", decline(strategy(), "Ask them first"));
        assertThat(slot(proposed, "d1").proposed()).isNull();
        assertThat(slot(proposed, "d1").declined()).isEqualTo(new Slot.Declined(strategy(), "Ask them first", "rita"));
        given(proposed).when("rita", ACCEPT).thenRefused(Refusal.DECISION_MISSING);
        given(proposed).when("mia", decide("d1", "s1")).then(new MeetingEvent.DecisionProposed(id("d1"), strategy()));
        proposed.does("mia", decide("d1", "s1"));
        assertThat(slot(proposed, "d1").declined()).isNull();
    }

    @Test
    void aRefusalIsOneShortLineAboutTheProposalThatWasRead() {
        Play proposed = ripe().does("mia", decide("d1", "s1"));
        given(proposed).when("rita", decline(strategy(), " ")).thenRefused(Refusal.INVALID, "why");
        given(proposed).when("rita", decline(strategy(), "two\nlines")).thenRefused(Refusal.INVALID, "why");
        given(proposed)
                .when("rita", decline(strategy(), "x".repeat(Limits.REASON + 1)))
                .thenRefused(Refusal.INVALID, "why");
        Decision another = new Decision.Strategy(List.of(id("s1")), "they asked for it");
        given(proposed).when("rita", decline(another, null)).thenRefused(Refusal.CHANGED);
        Play back = proposed.does("mia", back("d1", Phase.DECIDE));
        given(back).when("rita", decline(strategy(), null)).thenRefused(Refusal.PHASE_CLOSED);
    }

    @Test
    void whatTheOwnerDeclinedIsSettledByTheirOwnDecision() {
        Play play = ripe().does("mia", decide("d1", "s1"))
                .does("rita", decline(strategy(), null))
                .does("rita", decide("d1", "s1"));
        assertThat(slot(play, "d1").declined()).isNull();
        assertThat(play.deal(id("d1")).decision()).isEqualTo(strategy());
    }

    @Test
    void anOutdatedProposalCanBeDeclined() {
        Play proposed = ripe().does("mia", decide("d1", "s1")).does("eve", withdraw("s1"));
        given(proposed).when("rita", decline(strategy(), null)).thenAccepted();
    }

    @Test
    void anOutdatedProposalCannotBeAccepted() {
        Play proposed = ripe().does("mia", decide("d1", "s1"));
        given(proposed.does("eve", withdraw("s1"))).when("rita", ACCEPT).thenRefused(Refusal.NOT_FOUND, "solutions");
        Play back = ripe().does("mia", decide("d1", "s1")).does("mia", back("d1", Phase.DECIDE));
        given(back).when("rita", ACCEPT).thenRefused(Refusal.PHASE_CLOSED);
    }

    @Test
    void everyObstacleHasARemover() {
        given(deciding()).when("rita", decide("d1", "s1")).thenRefused(Refusal.REMOVER_MISSING);
        given(deciding().does("mia", group("o3", "o2")))
                .when("rita", decide("d1", "s1"))
                .thenAccepted();
        Play sorted = ripe().does("rita", decide("d1", "s1")).does("rob", toLane("o2", Remover.UNSORTED));
        given(sorted).when("mia", on("d1", Phase.DECIDE)).thenRefused(Refusal.REMOVER_MISSING);
    }

    @Test
    void oneObstacleIsKey() {
        given(ripe().does("rita", withdraw("o1")))
                .when("rita", decide("d1", "s1"))
                .thenRefused(Refusal.NOT_FOUND, "solutions");
        Play other = ripe().does("rita", solution("s2", "o2"))
                .does("rita", reveal("s2"))
                .does("rita", withdraw("o1"));
        given(other).when("rita", decide("d1", "s2")).thenRefused(Refusal.KEY_MISSING);
        Play gone = ripe().does("rita", decide("d1", "s1")).does("rita", withdraw("o1"));
        given(gone).when("mia", on("d1", Phase.DECIDE)).thenRefused(Refusal.KEY_MISSING);
    }

    @Test
    void beforeItsPhaseNothingIsDecided() {
        given(inIdeas().does("eve", reword("s1", "x")))
                .when("rita", leave("d1"))
                .thenRefused(Refusal.PHASE_CLOSED);
        Play shown = inIdeas().does("mia", on("d1", Phase.IDEAS));
        given(shown).when("rita", decide("d1", "s1")).thenRefused(Refusal.PHASE_CLOSED);
    }

    @Test
    void toLeaveItUndecidedIsAnEndTooWithAReason() {
        Decision undecided = new Decision.NoDecision("their board meets in May");
        given(deciding()).when("mia", leave("d1")).then(new Event.DecisionMade(id("d1"), undecided));
        given(deciding()).when("rob", leave("d1")).thenRefused(Refusal.FORBIDDEN);
        given(deciding()).when("mia", new Command.LeaveUndecided(id("d1"), " ")).thenRefused(Refusal.INVALID, "why");
    }

    @Test
    void aDecisionIsUndoneWhileItIsTalkedAbout() {
        Play play = ripe().does("rita", decide("d1", "s1"));
        long op = play.op("rita");
        given(play).when("rita", undo(op)).then(new Event.DecisionMade(id("d1"), null));
        play.does("mia", on("d1", Phase.DECIDE));
        given(play).when("rita", undo(op)).thenRefused(Refusal.STALE_UNDO, "op");
    }

    @Test
    void chosenSolutionsCannotBeHeldBack() {
        Play play = ripe().does("rita", decide("d1", "s1"));
        given(play)
                .when("mia", new MeetingCommand.HoldCard(id("s1"), "no names"))
                .thenRefused(Refusal.INVALID, "card");
    }

    private static Play ripe() {
        return deciding().does("mia", toLane("o3", Remover.EXECUTIVE));
    }

    private static Command decline(Decision decision, @Nullable String why) {
        return new MeetingCommand.DeclineDecision(id("d1"), decision, why);
    }

    private static Decision strategy() {
        return new Decision.Strategy(List.of(id("s1")), "it is the shortest way");
    }
}
