package dev.unblock.deal.reading.value;

import org.jspecify.annotations.Nullable;

/**
 * What all values of a column together say about one way to read them.
 *
 * @param choice null if no value needs it, or if it has to be asked
 * @param isOpen people have to be asked: the values do not tell, or contradict each other
 */
public record ColumnDecision<T>(@Nullable T choice, boolean isOpen) {
    static <T> ColumnDecision<T> notNeeded() {
        return new ColumnDecision<>(null, false);
    }

    static <T> ColumnDecision<T> of(T choice) {
        return new ColumnDecision<>(choice, false);
    }

    static <T> ColumnDecision<T> open() {
        return new ColumnDecision<>(null, true);
    }
}
