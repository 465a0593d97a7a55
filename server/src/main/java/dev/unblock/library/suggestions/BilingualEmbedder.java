package dev.unblock.library.suggestions;

import dev.unblock.library.text.TextLanguage;
import java.util.Optional;

/**
 * Uses one model for Chinese and one for English: with one model for both, half of the similar English texts are
 * missed.
 */
public final class BilingualEmbedder implements Embedder {
    private final Embedder chinese;
    private final Embedder english;

    private BilingualEmbedder(Embedder chinese, Embedder english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** Takes about a second. */
    public static BilingualEmbedder load() {
        return new BilingualEmbedder(
                OnnxEmbedder.load("bge-small-zh-v1.5-q"), OnnxEmbedder.load("bge-small-en-v1.5-q"));
    }

    @Override
    public Optional<float[]> embed(String text) {
        return (TextLanguage.of(text) == TextLanguage.CHINESE ? chinese : english).embed(text);
    }

    @Override
    public void close() {
        chinese.close();
        english.close();
    }
}
