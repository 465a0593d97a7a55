package dev.unblock.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.Seeds;
import dev.unblock.log.Samples;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that no rule would have produced, as in a damaged log: nothing throws on them. */
class DamageTest {
    static LongStream seeds() {
        return Seeds.fresh(DamageTest.class, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBoardTakesAnyEventAndTheRulesJudgeAnyOrder(long seed) {
        Random random = new Random(seed);
        Samples samples = new Samples(random);
        Play play = Play.opened();
        for (int i = 0; i < 2_000; i++) {
            Entry entry = (Entry) samples.of(Entry.class);
            long seq = play.board().seq() + 1;
            play.apply(new Entry(
                    seq, entry.at(), entry.actor(), entry.client(), entry.op(), entry.privateTo(), entry.event()));
            assertThat(play.board().seq()).isEqualTo(seq);
            Chance.Move move = new Chance(random, play).next();
            assertThat(play.ask(move.person(), move.command())).isNotNull();
            assertThat(Redaction.redact(play.board(), "rita").seq()).isEqualTo(seq);
        }
    }
}
