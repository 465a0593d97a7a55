package dev.unblock.board;

import static dev.unblock.board.Orders.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.Seeds;
import dev.unblock.log.Json;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is visible of a board's past later; random reviews have their seed in their name. */
class ReplayRedactionTest {
    private static final int ORDERS = 300;
    private static final Json<VisibleEvent> ENTRY = Json.of(VisibleEvent.class);

    static LongStream seeds() {
        return Seeds.fresh(ReplayRedactionTest.class, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aReplayNeverContainsCardsThatAreHiddenOrWithdrawnNow(long seed) {
        Play play = play(seed);
        for (String viewer : play.people()) {
            String past = text(past(play, viewer));
            for (Card card : play.board().cards().values()) {
                if (isWithheld(play.board(), card, viewer)) {
                    assertThat(past).as("for %s", viewer).doesNotContain(ReviewChance.MARK + card.id());
                }
                assertThat(card.anonymous() && !viewer.equals(card.author()) && names(past(play, viewer), card))
                        .as("%s learns who wrote %s", viewer, card.id())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aReplayShowsAllOtherCardsAsTheyWereLive(long seed) {
        Play play = play(seed);
        for (String viewer : play.people()) {
            List<VisibleEvent> past = past(play, viewer);
            List<VisibleEvent> live = live(play, viewer);
            for (Entry entry : play.entries()) {
                VisibleEvent seen = past.get((int) entry.seq() - 1);
                Card card = play.board().cards().get(String.valueOf(cardOf(entry.event())));
                if (card == null || !isWithheld(play.board(), card, entry, viewer)) {
                    assertThat(told(seen)).isEqualTo(told(live.get((int) entry.seq() - 1)));
                } else {
                    assertThat(seen.event().toString()).doesNotContain(ReviewChance.MARK);
                    assertThat(seen.event() instanceof Event.Reacted
                                    || seen.event() instanceof Event.CardWithdrawn
                                    || !Objects.equals(seen.actor(), card.author()))
                            .as("%s names the author of %s", seen, card)
                            .isTrue();
                }
                assertThat(seen.seq()).isEqualTo(entry.seq());
                assertThat(seen.at()).isEqualTo(entry.at());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePastEndsInTheBoardAsItIs(long seed) {
        Play play = play(seed);
        for (String viewer : play.people()) {
            Board end = Board.EMPTY;
            for (VisibleEvent entry : past(play, viewer)) {
                end = end.after(entry);
            }
            Board now = Redaction.redact(play.board(), viewer);
            assertThat(end.deals()).isEqualTo(now.deals());
            assertThat(Redaction.redact(end, viewer).meeting()).isEqualTo(now.meeting());
            for (Card card : play.board().cards().values()) {
                Card then = end.cards().get(card.id());
                if (!isWithheld(play.board(), there(play.board(), card.id()), viewer)) {
                    assertThat(then).isEqualTo(now.cards().get(card.id()));
                } else if (card.withdrawn()) {
                    assertThat(then).isNull();
                    assertThat(now.cards()).doesNotContainKey(card.id());
                } else {
                    Card shape = Objects.requireNonNull(then);
                    assertThat(shape.hidden()).isTrue();
                    assertThat(shape.held()).isEqualTo(card.held());
                    assertThat(shape.author()).isNull();
                    assertThat(shape.text().text()).isEmpty();
                }
            }
        }
    }

    @Test
    void aHeldCardIsReplayedToItsAuthorAloneAlthoughEverybodySawIt() {
        Play play = Reviews.writing()
                .does("mia", Reviews.on("d1", Phase.OBSTACLES))
                .does("mia", new MeetingCommand.HoldCard(id("o1"), "not so"));
        String words = there(play.board(), id("o1")).text().text();
        assertThat(text(live(play, "rob"))).contains(words);
        assertThat(text(past(play, "rob"))).doesNotContain(words, "not so");
        assertThat(text(past(play, "rita"))).contains(words, "not so");
    }

    @Test
    void aChosenSolutionThatWasTakenBackStaysAsItDoesInTheDecision() {
        Play play = Play.opened()
                .does("rita", Orders.deal("d1", "rita"))
                .does("rita", Orders.obstacle("o1", "d1"))
                .does("rita", new Command.ProposeSolution(id("s1"), id("o1"), "chosen words", false))
                .does("rita", new Command.ProposeSolution(id("s2"), id("o1"), "other words", false))
                .does("rita", new Command.Decide(id("d1"), List.of(id("s1")), "because"))
                .does("rita", new Command.Withdraw(id("s1")))
                .does("rita", new Command.Withdraw(id("s2")));
        assertThat(text(past(play, "rob"))).contains("chosen words").doesNotContain("other words");
        assertThat(text(past(play, "rita"))).contains("chosen words", "other words");
    }

    @Test
    void aRestoredCardIsSentWholeAndAnAnonymousOneWithoutItsAuthor() {
        Play play = Reviews.writing().does("mia", Reviews.on("d1", Phase.OBSTACLES));
        for (String id : List.of("o1", "o3")) {
            Card card = there(play.board(), id(id));
            String author = Objects.requireNonNull(card.author());
            play.does(author, new Command.Withdraw(card.id()));
            Board came = Redaction.redact(play.board(), "oli");
            Board own = Redaction.redact(play.board(), author);
            assertThat(came.cards()).doesNotContainKey(card.id());
            play.does(author, new Command.Restore(card.id()));
            Board ownAfter = own.after(Live.told(play.entries().getLast(), author));
            assertThat(there(ownAfter, card.id()).author()).isEqualTo(author);
            Board after = came.after(Live.told(play.entries().getLast(), "oli"));
            assertThat(after.cards().get(card.id()))
                    .isEqualTo(Redaction.redact(play.board(), "oli").cards().get(card.id()));
            assertThat(there(after, card.id()).author()).isEqualTo(card.anonymous() ? null : author);
        }
        assertThat(there(play.board(), id("o3")).anonymous()).isTrue();
    }

    /** Includes entries from before it was revealed with other words. */
    private static boolean isWithheld(Board now, Card card, Entry entry, String viewer) {
        return isWithheld(now, card, viewer)
                || (entry.seq() < Concealment.over(now, card.id()) && !viewer.equals(card.author()));
    }

    private static boolean isWithheld(Board now, Card card, String viewer) {
        boolean chosen = now.deals().values().stream()
                .anyMatch(deal -> deal.decision() instanceof Decision.Strategy it
                        && it.solutions().contains(card.id()));
        return !viewer.equals(card.author()) && (card.hidden() || (card.withdrawn() && !chosen));
    }

    /** Whether any of these reveals the card's author. */
    private static boolean names(List<VisibleEvent> past, Card card) {
        return past.stream()
                .filter(entry -> card.id().equals(cardOf(entry.event())))
                .anyMatch(entry -> switch (entry.event()) {
                    case Event.CardAdded e -> entry.actor() != null;
                    case Event.CardRevealed e -> e.author() != null;
                    case Event.CardCovered e -> e.author() != null;
                    default -> false;
                });
    }

    private static @Nullable String cardOf(Event event) {
        String field = Field.of(event);
        return field.startsWith("card/") ? field.split("/", -1)[1] : null;
    }

    private static Card there(Board board, String card) {
        return Objects.requireNonNull(board.cards().get(card));
    }

    private static List<VisibleEvent> past(Play play, String viewer) {
        ReplayRedaction redaction = ReplayRedaction.of(play.board());
        CommandSpans spans = new CommandSpans();
        return play.entries().stream()
                .map(entry -> redaction.tell(entry, spans.firstOf(entry, redaction), viewer))
                .toList();
    }

    private static List<VisibleEvent> live(Play play, String viewer) {
        return Live.told(play.entries(), viewer);
    }

    /** Without {@code first}, which may be hidden by now. */
    private static VisibleEvent told(VisibleEvent it) {
        return new VisibleEvent(it.seq(), it.at(), it.actor(), null, it.event());
    }

    private static String text(List<VisibleEvent> entries) {
        return entries.stream().map(ENTRY::text).collect(Collectors.joining("\n"));
    }

    private static Play play(long seed) {
        return ReviewChance.play(seed, ORDERS);
    }
}
