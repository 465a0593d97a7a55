package dev.unblock.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.Seeds;
import dev.unblock.log.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random people at work; the seed is in the name of each run. */
class ModelTest {
    private static final int SEEDS = 50;
    private static final int ORDERS = 300;
    private static final Json<Board> BOARD = Json.of(Board.class);

    static LongStream seeds() {
        return Seeds.fresh(ModelTest.class, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theBoardEqualsAPlainFoldOfItsEvents(long seed) {
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
    void undoRestoresFieldsOnlyWhereTheyStandAsTheOrderLeftThem(long seed) {
        Play play = Play.opened();
        Chance chance = new Chance(new Random(seed), play);
        Map<String, List<String>> writers = new HashMap<>();
        Map<String, Map<String, Object>> before = new HashMap<>();
        Map<String, Map<String, Object>> left = new HashMap<>();
        for (int i = 0; i < ORDERS; i++) {
            Chance.Move move = chance.next();
            Map<String, Object> now = Reference.of(play.board());
            if (!(play.ask(move.person(), move.command()) instanceof Verdict.Accepted _)) {
                continue;
            }
            play.does(move.person(), move.command());
            if (move.command() instanceof Command.Undo undo) {
                String undone = move.person() + undo.op();
                Map<String, Object> then = before.getOrDefault(undone, Map.of());
                Map<String, Object> after = Reference.of(play.board());
                for (String field : changed(now, after)) {
                    if (field.endsWith("/group") && withdraws(now, after)) {
                        continue; // its group goes on without it
                    }
                    List<String> all = writers.getOrDefault(field, List.of());
                    List<String> since = all.subList(all.lastIndexOf(undone) + 1, all.size());
                    assertThat(all).as("undo of %s", field).contains(undone);
                    assertThat(since).as("since %s", undone).allMatch(it -> it.startsWith(move.person()));
                    if (!since.isEmpty()) {
                        assertThat(words(now, field)).isEqualTo(words(left.getOrDefault(undone, Map.of()), field));
                    }
                    if (then.containsKey(field) && !field.endsWith("/place")) {
                        assertThat(words(after, field)).isEqualTo(words(then, field));
                    }
                }
            }
            String by = move.person() + play.op(move.person());
            before.put(by, now);
            left.put(by, Reference.of(play.board()));
            changed(now, Reference.of(play.board()))
                    .forEach(it ->
                            writers.computeIfAbsent(it, f -> new ArrayList<>()).add(by));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aWriterWhoSendsTheSeenValuesChangesNoFieldThatOthersHaveChangedSince(long seed) {
        Play play = Play.opened();
        Random random = new Random(seed);
        Chance chance = new Chance(random, play);
        StaleChance stale = new StaleChance(random, play::board);
        for (int i = 0; i < ORDERS; i++) {
            Optional<StaleChance.Move> late = i % 3 == 0 ? stale.next() : Optional.empty();
            Chance.Move move =
                    late.map(it -> new Chance.Move("mia", it.command())).orElseGet(chance::next);
            Map<String, Object> now = Reference.of(play.board());
            if (!(play.ask(move.person(), move.command()) instanceof Verdict.Accepted)) {
                continue;
            }
            play.does(move.person(), move.command());
            if (late.isPresent() && !(move.command() instanceof Command.Withdraw)) {
                Map<String, Object> seen = Reference.of(late.get().seen());
                for (String field : changed(now, Reference.of(play.board()))) {
                    if (!field.endsWith("/place") && !follows(field, move.command())) {
                        assertThat(words(now, field))
                                .as("%s by %s", field, move)
                                .isEqualTo(words(seen, field));
                    }
                }
            }
        }
    }

    /** What a group, with all cards that are in it by now, brings along when it joins another one. */
    private static boolean follows(String field, Command command) {
        return command instanceof Command.GroupCards it && !field.equals("card/" + it.card() + "/group");
    }

    private static boolean withdraws(Map<String, Object> before, Map<String, Object> after) {
        return changed(before, after).stream()
                .anyMatch(it -> it.startsWith("card/") && it.endsWith("/there") && Boolean.FALSE.equals(after.get(it)));
    }

    /** Which fields read otherwise. */
    private static List<String> changed(Map<String, Object> before, Map<String, Object> after) {
        return after.keySet().stream()
                .filter(it -> !words(before, it).equals(words(after, it)))
                .toList();
    }

    /** As one does who presses the keys for it: always the last step that is not undone yet. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void commandsOfOnePersonAloneAreUndoneAndRedoneStepByStep(long seed) {
        Play play = Play.opened().does("mia", Orders.deal("d1")).does("mia", Orders.deal("d2"));
        Random random = new Random(seed);
        List<Map<String, String>> boards = new ArrayList<>(List.of(texts(play)));
        List<Long> undo = new ArrayList<>();
        List<Long> redo = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < ORDERS; i++) {
            int what = random.nextInt(5);
            boolean again = what == 0;
            List<Long> from = again ? redo : undo;
            if (what > 2) {
                play.does("mia", step(random, i));
                boards.subList(at + 1, boards.size()).clear();
                boards.add(texts(play));
                redo.clear();
                undo.add(play.op("mia"));
                at++;
            } else if (!from.isEmpty()) {
                play.does("mia", Orders.undo(from.removeLast()));
                at += again ? 1 : -1;
                (again ? undo : redo).add(play.op("mia"));
            }
            assertThat(texts(play)).as("after %d", i).isEqualTo(boards.get(at));
        }
    }

    private static Command step(Random random, int i) {
        String deal = random.nextBoolean() ? "d1" : "d2";
        return switch (random.nextInt(4)) {
            case 0 -> Orders.result(deal, "result " + i);
            case 1 -> Orders.stuck(deal, "stuck " + i);
            case 2 -> Orders.obstacle("o" + (1000 + i), deal);
            default -> new Command.ChangeSettings("Title " + i, null, null);
        };
    }

    private static Map<String, String> texts(Play play) {
        Map<String, String> texts = new HashMap<>(Map.of("title", play.board().title()));
        play.board()
                .deals()
                .values()
                .forEach(it -> texts.put(
                        it.id(), it.result().text() + "/" + it.stuckBecause().text()));
        play.board().cards().values().stream()
                .filter(it -> !it.withdrawn())
                .forEach(it -> texts.put(it.id(), it.text().text()));
        return texts;
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
            if (card.kind() instanceof Card.Kind.FollowUp it && it.outcome() != null) {
                Outcome outcome = it.outcome();
                assertThat(outcome.effect() == null || outcome.result().canHaveEffect())
                        .as("%s", outcome)
                        .isTrue();
            }
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

    /** Plays, and calls {@code step} with the board after each event. */
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
