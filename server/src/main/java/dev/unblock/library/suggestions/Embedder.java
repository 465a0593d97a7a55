package dev.unblock.library.suggestions;

import java.util.Optional;

/** Turns a text into numbers: texts that mean the like lie near each other. Takes milliseconds; never on an event loop. */
public interface Embedder extends AutoCloseable {
    /** Nothing is alike. */
    Embedder NONE = text -> Optional.empty();

    /** Of length 1, so that the product of two says how near they are; empty where this cannot be said now. */
    Optional<float[]> embed(String text);

    @Override
    default void close() {}
}
