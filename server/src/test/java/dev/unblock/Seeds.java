package dev.unblock;

import java.util.Random;
import java.util.stream.LongStream;

/**
 * Fresh seeds for random tests, all derived from one that is printed; {@code -Dseed=…} repeats a run, {@code -Dseeds=…}
 * sets how many.
 */
public final class Seeds {
    private Seeds() {}

    public static LongStream fresh(Class<?> test, int count) {
        long first = Long.getLong("seed", new Random().nextLong());
        int many = Integer.getInteger("seeds", count);
        System.out.printf("%s: %d seeds from -Dseed=%d%n", test.getSimpleName(), many, first);
        return new Random(first).longs(many);
    }
}
