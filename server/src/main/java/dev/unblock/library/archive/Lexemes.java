package dev.unblock.library.archive;

import dev.unblock.library.text.Chinese;
import dev.unblock.library.text.Word;
import dev.unblock.library.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Builds the {@code tsvector} of a passage. Weights: words of the text (A), spelling variants (B), words of the deal's
 * name (C), pairs of Chinese characters and suffixes of other words, for partial matches (D).
 */
final class Lexemes {
    /** PostgreSQL's highest position. */
    private static final int LAST = 16_000;
    /** Longer tokens are not words. */
    private static final int LONGEST = 100;
    /** Keeps words of different texts from counting as neighbours. */
    private static final int GAP = 20;

    /** Shorter parts occur in too many words. */
    static final int PART = 3;
    /** No word begins with it. */
    private static final String END = "~";

    private final Map<String, Set<String>> places = new LinkedHashMap<>();
    private int end = 0;

    private Lexemes() {}

    static String of(String text, String about) {
        Lexemes lexemes = new Lexemes();
        lexemes.read(text, "A", "B");
        lexemes.read(about, "C", "C");
        return lexemes.places.entrySet().stream()
                .map(it -> quoted(it.getKey()) + ":" + String.join(",", it.getValue()))
                .collect(Collectors.joining(" "));
    }

    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private void read(String text, String weight, String asWritten) {
        List<Word> words = Words.of(text);
        for (int at = 0; at < words.size(); at++) {
            put(words.get(at).term(), end + at, weight);
            put(words.get(at).form(), end + at, asWritten);
            ends(words.get(at).form(), end + at);
        }
        int word = 0;
        for (Word pair : Words.pairs(text)) {
            while (word + 1 < words.size() && words.get(word + 1).from() <= pair.from()) {
                word++;
            }
            put(pair.term(), end + word, "D");
        }
        end += words.size() + GAP;
    }

    /**
     * Indexes the suffixes of a word, as a part of a word is a prefix of one of its suffixes. Chinese uses pairs
     * instead.
     */
    private void ends(String form, int at) {
        if (form.length() <= LONGEST && !Chinese.RUN.matcher(form).lookingAt()) {
            for (int from = 0; from + PART <= form.length(); from++) {
                put(END + form.substring(from), at, "D");
            }
        }
    }

    /** Query ({@code tsquery}) for words that contain that part. */
    static String part(String of) {
        return quoted(END + of) + ":*";
    }

    private void put(String lexeme, int at, String weight) {
        if (at < LAST && lexeme.length() <= LONGEST + END.length()) {
            places.computeIfAbsent(lexeme, first -> new TreeSet<>()).add(at + 1 + weight);
        }
    }
}
