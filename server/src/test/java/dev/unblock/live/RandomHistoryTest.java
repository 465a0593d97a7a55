package dev.unblock.live;

import dev.unblock.Seeds;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random failures in random order; the seed is in the name of each run. */
class RandomHistoryTest {
    private static final int SEEDS = 50;

    static LongStream seeds() {
        return Seeds.fresh(RandomHistoryTest.class, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyTabEndsWithTheLogAndNoOrderIsLostOrDoneTwice(long seed) {
        new RandomHistory(seed).run();
    }
}
