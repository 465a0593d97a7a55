package dev.unblock.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.Seeds;
import dev.unblock.log.Json;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedactionTest {
    private static final Json<Entry> ENTRY = Json.of(Entry.class);
    private static final Json<Board> BOARD = Json.of(Board.class);
    private static final String MARKER = "TAINTED";

    static LongStream seeds() {
        return Seeds.fresh(RedactionTest.class, 50);
    }

    /** Each text of a card contains the card's id; no other viewer's JSON may contain it before the revealing. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobodyElseEverSeesAHiddenText(long seed) {
        Play play = play(seed);
        for (String viewer : play.people()) {
            Board board = Board.EMPTY;
            for (Entry entry : play.entries()) {
                board = board.after(entry);
                String shown =
                        ENTRY.text(Redaction.redact(entry, viewer)) + BOARD.text(Redaction.redact(board, viewer));
                for (Card card : board.cards().values()) {
                    if (card.hidden() && !viewer.equals(card.author())) {
                        assertThat(shown).as("for %s", viewer).doesNotContain(MARKER + card.id());
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void othersLearnNeitherWhoNorHowOfAHiddenCard(long seed) {
        for (Entry entry : play(seed).entries()) {
            String owner = entry.privateTo();
            if (owner != null) {
                Entry shown = Redaction.redact(entry, "somebody");
                assertThat(shown.actor()).isNull();
                assertThat(shown.client()).isNull();
                assertThat(shown.op()).isZero();
                assertThat(shown.privateTo()).isNull();
                assertThat(shown.seq()).isEqualTo(entry.seq());
                assertThat(shown.event()).hasSameClassAs(entry.event());
                assertThat(ENTRY.text(shown)).doesNotContain("\"" + owner + "\"");
                assertThat(Redaction.redact(entry, owner)).isEqualTo(entry);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void redactedEventsFoldToTheRedactedBoard(long seed) {
        Play play = play(seed);
        for (String viewer : play.people()) {
            List<Entry> shown = play.entries().stream()
                    .map(it -> Redaction.redact(it, viewer))
                    .toList();
            for (int from = 0; from < shown.size(); from += 7) {
                Board start = Board.EMPTY;
                for (Entry entry : play.entries().subList(0, from)) {
                    start = start.after(entry);
                }
                Board board = Redaction.redact(start, viewer);
                for (Entry entry : shown.subList(from, shown.size())) {
                    board = board.after(entry);
                }
                assertThat(Redaction.redact(board, viewer)).isEqualTo(Redaction.redact(play.board(), viewer));
            }
        }
    }

    private static Play play(long seed) {
        Play play = Play.opened();
        Chance chance = new Chance(new Random(seed), play);
        for (int i = 0; i < 150; i++) {
            Chance.Move move = chance.next();
            Command marked = marked(move.command());
            if (play.ask(move.person(), marked) instanceof Verdict.Accepted) {
                play.does(move.person(), marked);
            }
        }
        return play;
    }

    private static Command marked(Command command) {
        return switch (command) {
            case Command.RaiseObstacle c ->
                new Command.RaiseObstacle(
                        c.card(), c.deal(), MARKER + c.card(), c.type(), c.remover(), c.assignee(), c.hidden());
            case Command.ProposeSolution c ->
                new Command.ProposeSolution(c.card(), c.obstacle(), MARKER + c.card(), c.hidden());
            case Command.Reword c -> new Command.Reword(c.card(), c.text() + MARKER + c.card(), c.ifSeq());
            default -> command;
        };
    }
}
