package dev.unblock.library.suggestions;

import java.util.Optional;

/**
 * Turns a text into a vector: texts of similar meaning have similar vectors. Takes milliseconds; never on an event
 * loop.
 */
public interface Embedder extends AutoCloseable {
    /** Embeds nothing. */
    Embedder NONE = text -> Optional.empty();

    /** Of length 1, so that the dot product of two is their similarity; empty if it cannot be computed now. */
    Optional<float[]> embed(String text);

    @Override
    default void close() {}
}
