package dev.unblock.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.Seeds;
import dev.unblock.log.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random people at random work; the seed is in the name of each run. */
class ModelTest {
    private static final int SEEDS = 50;
    private static final int ORDERS = 300;
    private static final Json<Board> BOARD = Json.of(Board.class);

    static LongStream seeds() {
        return Seeds.fresh(ModelTest.class, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theBoardIsWhatAPlainFoldMakesOfItsEvents(long seed) {
        Reference reference = new Reference();
        Play play = play(seed, it -> {
            reference.apply(it.entries().getLast());
            assertThat(Reference.of(it.board())).isEqualTo(reference.fields());
        });
        assertThat(play.board().seq()).isEqualTo(play.entries().size());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBoardReadFromASnapshotGoesOnLikeTheOneItWasMadeOf(long seed) {
        Play play = play(seed, it -> {});
        List<Entry> entries = play.entries();
        Board prefix = Board.EMPTY;
        for (int from = 0; from <= entries.size(); from++) {
            Board resumed = BOARD.stored(BOARD.bytes(prefix));
            for (Entry entry : entries.subList(from, entries.size())) {
                resumed = resumed.after(entry);
            }
            assertThat(resumed).as("from %d", from).isEqualTo(play.board());
            if (from < entries.size()) {
                prefix = prefix.after(entries.get(from));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theBoardNeverBreaksItsOwnRules(long seed) {
        play(seed, it -> assertSound(it.board()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void undoRestoresFieldsOnlyWhereNobodyWroteSince(long seed) {
        Play play = Play.opened();
        Chance chance = new Chance(new Random(seed), play);
        Map<String, String> lastWriter = new HashMap<>();
        Map<String, Map<String, Object>> before = new HashMap<>();
        for (int i = 0; i < ORDERS; i++) {
            Chance.Move move = chance.next();
            Map<String, Object> now = Reference.of(play.board());
            if (!(play.ask(move.person(), move.command()) instanceof Verdict.Accepted accepted)) {
                continue;
            }
            play.does(move.person(), move.command());
            if (move.command() instanceof Command.Undo undo) {
                String undone = move.person() + undo.op();
                Map<String, Object> then = before.getOrDefault(undone, Map.of());
                Map<String, Object> after = Reference.of(play.board());
                for (Verdict.Fact fact : accepted.facts()) {
                    String field = Field.of(fact.event());
                    assertThat(lastWriter).as("undo of %s", field).containsEntry(field, undone);
                    if (then.containsKey(field) && !Field.isPlace(field)) {
                        assertThat(words(after, field)).isEqualTo(words(then, field));
                    }
                }
            }
            String by = move.person() + play.op(move.person());
            before.put(by, now);
            accepted.facts().forEach(it -> lastWriter.put(Field.of(it.event()), by));
        }
    }

    private static String words(Map<String, Object> fields, String field) {
        return String.valueOf(fields.get(field)).replaceAll("@\\d+$", "");
    }

    static void assertSound(Board board) {
        for (Deal deal : board.deals().values()) {
            String key = deal.keyObstacle();
            if (key != null) {
                assertThat(board.cards().get(key))
                        .isNotNull()
                        .matches(card ->
                                !card.hidden() && !card.withdrawn() && deal.id().equals(card.deal()));
            }
            if (deal.decision() instanceof Decision.Strategy it) {
                assertThat(it.solutions())
                        .isNotEmpty()
                        .allSatisfy(id -> assertThat(board.cards().get(id))
                                .matches(card -> !card.hidden() && deal.id().equals(card.deal())));
            }
        }
        Set<String> places = new HashSet<>();
        for (Card card : board.cards().values()) {
            String place = switch (card.kind()) {
                case Card.Kind.Obstacle it -> card.deal() + it.remover() + it.order();
                case Card.Kind.Solution it -> it.obstacle() + it.order();
                case Card.Kind.FollowUp it -> card.id();
                case Card.Kind.Story it -> card.id();
                case Card.Kind.Comment it -> card.id();
                case Card.Kind.Help it -> card.id();
            };
            assertThat(places.add(place)).as("place of its own: %s", card).isTrue();
        }
    }

    private interface Step {
        void after(Play play);
    }

    /** Plays, and shows the board after each event. */
    private static Play play(long seed, Step step) {
        Play play = Play.opened();
        Play shown = Play.opened();
        step.after(shown);
        Chance chance = new Chance(new Random(seed), play);
        for (int i = 0; i < ORDERS; i++) {
            Chance.Move move = chance.next();
            if (play.ask(move.person(), move.command()) instanceof Verdict.Accepted) {
                play.does(move.person(), move.command());
                for (Entry entry : play.entries()
                        .subList(shown.entries().size(), play.entries().size())) {
                    step.after(shown.apply(entry));
                }
            }
        }
        return play;
    }
}
