package dev.unblock.deal.reading.value;

/** What a cell holds. */
public sealed interface CellReading<T> {
    record Value<T>(T value) implements CellReading<T> {}

    record Empty<T>() implements CellReading<T> {}

    record Refused<T>(Refusal refusal) implements CellReading<T> {}

    static <T> CellReading<T> refused(Refusal.Reason reason, Object... arguments) {
        return new Refused<>(Refusal.because(reason, arguments));
    }
}
