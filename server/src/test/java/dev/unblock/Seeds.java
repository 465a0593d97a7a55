package dev.unblock;

import java.util.Random;
import java.util.stream.LongStream;

/** Fresh seeds for random tests, all derived from one that is printed; {@code -Dseed=…} repeats a run. */
public final class Seeds {
    private Seeds() {}

    public static LongStream fresh(Class<?> test, int count) {
        long first = Long.getLong("seed", new Random().nextLong());
        System.out.printf("%s: %d seeds from -Dseed=%d%n", test.getSimpleName(), count, first);
        return new Random(first).longs(count);
    }
}
