package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static dev.unblock.board.Reviews.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Seen.SeenGroup;
import dev.unblock.board.Seen.SeenLead;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupsTest {
    @Test
    void likeCardsOfADealGoTogether() {
        Play play = inIdeas();
        given(play).when("eve", group("o2", "o1")).then(new Event.CardGrouped(id("o2"), id("o1")));
        given(play).when("eve", group("o2", "o2")).thenRefused(Refusal.INVALID, "into");
        given(play).when("eve", group("s1", "o1")).thenRefused(Refusal.INVALID, "card");
        given(play).when("rob", group("s1", "o1")).thenRefused(Refusal.NOT_FOUND, "card");
        play.does("rob", story("p1")).does("rob", story("p2"));
        given(play).when("rob", group("p2", "p1")).thenRefused(Refusal.INVALID, "card");
        given(play).when("rob", group("o1", "s1")).thenRefused(Refusal.NOT_FOUND, "into");
        play.does("rob", obstacle("o9", "d2"));
        given(play).when("rob", group("o9", "o1")).thenRefused(Refusal.INVALID, "into");
    }

    @Test
    void aGroupIsOnlyAsLargeAsOneSplitMayWrite() {
        Play play = Play.opened().does("mia", deal("d1")).does("mia", obstacle("o0", "d1"));
        for (int card = 1; card <= Limits.GROUP; card++) {
            play.does("mia", obstacle("c%02d".formatted(card), "d1")).does("mia", group("c%02d".formatted(card), "o0"));
        }
        play.does("mia", obstacle("more", "d1"))
                .does("mia", obstacle("two", "d1"))
                .does("mia", group("two", "more"));
        given(play).when("mia", group("more", "o0")).thenRefused(Refusal.LIMIT_EXCEEDED);
        given(play).when("mia", group("o0", "more")).thenRefused(Refusal.LIMIT_EXCEEDED);
    }

    @Test
    void groupsAreOneDeep() {
        Play play = voting().does("mia", group("o2", "o1")).does("mia", group("o1", "o3"));
        assertThat(play.card(id("o1")).group()).isEqualTo(id("o3"));
        assertThat(play.card(id("o2")).group()).isEqualTo(id("o3"));
        given(play).when("mia", group("o3", "o2")).thenNothing();
    }

    @Test
    void aGroupThatSomebodyElseMadeStays() {
        Given grouped = given(voting()).and("rob", group("o2", "o1"));
        SeenLead alone = new SeenLead(null);
        grouped.when("mia", new Command.GroupCards(id("o2"), id("o3"), alone)).thenRefused(Refusal.CHANGED, "group");
        grouped.when("mia", new Command.GroupCards(id("o2"), id("o3"), new SeenLead(id("o1"))))
                .then(new Event.CardGrouped(id("o2"), id("o3")));
        // both the same, also each under the other's card
        grouped.when("mia", new Command.GroupCards(id("o2"), id("o1"), alone)).thenNothing();
        grouped.when("mia", new Command.GroupCards(id("o1"), id("o2"), alone)).thenNothing();
        grouped.and("rob", split("o2"));
        grouped.when("mia", new Command.GroupCards(id("o2"), id("o3"), new SeenLead(id("o1"))))
                .thenRefused(Refusal.CHANGED, "group");
    }

    @Test
    void aCardThatSomebodyElsePutIntoAnotherGroupIsNotTakenOut() {
        Given moved = given(voting()).and("rob", group("o2", "o1"), group("o2", "o3"));
        moved.when("mia", splitSeen("o2", id("o1"))).thenRefused(Refusal.CHANGED, "group");
        moved.when("mia", splitSeen("o2", id("o3"))).then(new Event.CardGrouped(id("o2"), null));
        // by now it leads a group itself, which its writer has not seen
        moved.and("rob", split("o2"), group("o1", "o2"));
        moved.when("mia", splitSeen("o2", id("o3"))).thenNothing();
    }

    @Test
    void dissolvingAGroupKeepsCardsThatTheWriterHasNotSeenInIt() {
        Given grown = given(voting()).and("rob", group("o2", "o1"), group("o3", "o1"));
        grown.when("mia", splitSeen("o1", null, id("o2"))).then(new Event.CardGrouped(id("o2"), null));
        grown.when("mia", splitSeen("o1", null, id("o2"), id("o3")))
                .then(new Event.CardGrouped(id("o2"), null), new Event.CardGrouped(id("o3"), null));
        grown.and("rob", split("o3"), group("o1", "o3"));
        grown.when("mia", splitSeen("o1", null, id("o2"), id("o3"))).thenNothing();
    }

    private static Command splitSeen(String card, @Nullable String lead, String... members) {
        return new Command.SplitGroup(id(card), new SeenGroup(lead, List.of(members)));
    }

    @Test
    void whereTheFirstOfAGroupLeavesTheEldestOfTheOthersTakesItsPlace() {
        Play held = voting().does("mia", group("o2", "o1")).does("mia", group("o3", "o1"));
        held.does("mia", new MeetingCommand.HoldCard(id("o1"), "no names"));
        assertThat(held.card(id("o2")).group()).isNull();
        assertThat(held.card(id("o3")).group()).isEqualTo(id("o2"));
        Play undone = voting().does("mia", group("o2", "o1")).does("mia", group("o3", "o1"));
        undone.does("rita", undo(undone.op("rita")));
        assertThat(undone.card(id("o1")).withdrawn()).isTrue();
        assertThat(undone.card(id("o3")).group()).isEqualTo(id("o2"));
    }

    @Test
    void aSplitTakesOneOutOrAllApart() {
        Play play = voting().does("mia", group("o2", "o1")).does("mia", group("o3", "o1"));
        given(play).when("mia", split("o2")).then(new Event.CardGrouped(id("o2"), null));
        play.does("mia", split("o1"));
        assertThat(play.board().cards().values()).allMatch(card -> card.group() == null);
    }

    @Test
    void theFrontCardOfItsGroupBecomesTheKeyObstacle() {
        Play play = inIdeas().does("mia", group("o1", "o2"));
        assertThat(play.deal(id("d1")).keyObstacle()).isEqualTo(id("o2"));
        given(play).when("mia", key("d1", "o1")).thenRefused(Refusal.INVALID, "obstacle");
    }

    @Test
    void aCardThatLeavesTheBoardLeavesItsGroup() {
        given(voting().does("mia", group("o2", "o1")))
                .when("rob", withdraw("o2"))
                .then(new Event.CardGrouped(id("o2"), null), new Event.CardWithdrawn(id("o2")));
    }

    @Test
    void anUndoneSplitBringsACardBackToAGroupThatIsStillOne() {
        splitOff().when("rita", undo(6)).then(new Event.CardGrouped(id("o2"), id("o1")));
        Event back = new Event.CardGrouped(id("o2"), id("o1"));
        splitOff().and("rob", group("o3", "o1")).when("rita", undo(6)).then(back);
        splitOff().and("rob", group("o1", "o3")).when("rita", undo(6)).thenRefused(Refusal.STALE_UNDO, "op");
        splitOff().and("rob", group("o3", "o2")).when("rita", undo(6)).thenRefused(Refusal.STALE_UNDO, "op");
        splitOff().and("mia", withdraw("o1")).when("rita", undo(6)).thenRefused(Refusal.STALE_UNDO, "op");
    }

    private static Given splitOff() {
        return given(deal("d1"), obstacle("o1", "d1"), obstacle("o2", "d1"), obstacle("o3", "d1"))
                .and("rita", group("o2", "o1"), split("o2"));
    }

    @Test
    void aKeyObstacleGoesBehindNoneByUndo() {
        Given board = given(deal("d1"), obstacle("o1", "d1"), obstacle("o2", "d1"), group("o2", "o1"));
        long grouped = board.play().op("rita");
        board.and("rita", undo(grouped)).and("rob", key("d1", "o2"));
        board.when("rita", undo(grouped + 1)).thenRefused(Refusal.STALE_UNDO, "op");
    }
}
