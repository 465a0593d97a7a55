package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.deal;
import static dev.unblock.board.Orders.id;
import static dev.unblock.board.Orders.obstacle;
import static dev.unblock.board.Orders.reused;
import static dev.unblock.board.Orders.reveal;
import static dev.unblock.board.Orders.source;
import static dev.unblock.board.Orders.under;
import static dev.unblock.board.Orders.undo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Card.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The source of a reused solution. */
class SourceTest {
    private static Given board() {
        return given(deal("d1"), obstacle("o1", "d1"), obstacle("o2", "d1"));
    }

    private static @Nullable Source sourceOf(Board board, String name) {
        Card card = board.cards().get(id(name));
        return card != null && card.kind() instanceof Kind.Solution it ? it.source() : null;
    }

    @Test
    void aSolutionKeepsItsSourceWhileItIsMovedTakenBackAndRestored() {
        Play play = board().and("rita", reused("s1", "o1", false)).play();
        assertThat(sourceOf(play.board(), "s1")).isEqualTo(source());
        play.does("rita", under("s1", "o2"));
        assertThat(sourceOf(play.board(), "s1")).isEqualTo(source());
        play.does("rita", undo(play.op("rita"))).does("rita", undo(4));
        assertThat(play.board().cards().get(id("s1"))).matches(card -> card != null && card.withdrawn());
        play.does("rita", undo(play.op("rita")));
        assertThat(play.board().cards().get(id("s1"))).matches(card -> card != null && !card.withdrawn());
        assertThat(sourceOf(play.board(), "s1")).isEqualTo(source());
    }

    @Test
    void theSourceOfAHiddenSolutionIsHiddenUntilItIsShown() {
        Play play = board().and("rita", reused("s1", "o1", true)).play();
        assertThat(sourceOf(Redaction.redact(play.board(), "rob"), "s1")).isNull();
        assertThat(sourceOf(Redaction.redact(play.board(), "rita"), "s1")).isEqualTo(source());
        assertThat(Redaction.redact(play.entries().getLast(), "rob").toString())
                .doesNotContain(id("b9"), id("d9"), id("s9"));
        play.does("rita", reveal("s1"));
        assertThat(sourceOf(Redaction.redact(play.board(), "rob"), "s1")).isEqualTo(source());
    }

    @Test
    void anInvalidSourceIsRefused() {
        Source odd = new Source("not an id", id("d9"), id("s9"), Play.START);
        board().when("rita", new Command.ProposeSolution(id("s1"), id("o1"), "x", false, null, odd))
                .thenRefused(Refusal.INVALID, "source");
    }
}
