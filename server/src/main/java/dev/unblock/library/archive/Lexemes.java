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
 * What PostgreSQL finds a text by, written as its {@code tsvector}. What the text says itself (A) counts
 * more than how words were written (B) and than the name of the deal that it is about (C); least count
 * the pairs of Chinese characters and the ends of other words (D), by which parts of words are found.
 */
final class Lexemes {
    /** As far as PostgreSQL counts. */
    private static final int LAST = 16_000;
    /** Nobody writes longer words; what is longer is no word. */
    private static final int LONGEST = 100;
    /** Words of two texts are not near each other. */
    private static final int GAP = 20;

    /** Shorter parts are in too many words. */
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

    /** A part of a word is the beginning of one of its ends. Chinese has its pairs. */
    private void ends(String form, int at) {
        if (form.length() <= LONGEST && !Chinese.RUN.matcher(form).lookingAt()) {
            for (int from = 0; from + PART <= form.length(); from++) {
                put(END + form.substring(from), at, "D");
            }
        }
    }

    /** Asks for words with that part in them ({@code tsquery}). */
    static String part(String of) {
        return quoted(END + of) + ":*";
    }

    private void put(String lexeme, int at, String weight) {
        if (at < LAST && lexeme.length() <= LONGEST + END.length()) {
            places.computeIfAbsent(lexeme, first -> new TreeSet<>()).add(at + 1 + weight);
        }
    }
}
