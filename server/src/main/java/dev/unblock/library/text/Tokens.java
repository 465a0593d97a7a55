package dev.unblock.library.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The tokens that a Lucene analyzer finds in a text. */
final class Tokens {
    private Tokens() {}

    static List<Word> of(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(term.toString(), term.toString(), place.startOffset(), place.endOffset()));
            }
            tokens.end();
        } catch (IOException noFileIsRead) {
            throw new UncheckedIOException(noFileIsRead);
        }
        return words;
    }
}
