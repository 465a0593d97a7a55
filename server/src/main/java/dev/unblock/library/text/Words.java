package dev.unblock.library.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Splits texts into words, so that the same meaning gets the same term: Chinese and English, also mixed in one
 * sentence. Texts and queries must be split by the same code. Any thread.
 */
public final class Words {
    private Words() {}

    /** The words of the text in order, without stop words. */
    public static List<Word> of(String text) {
        return read(text, English::words, Chinese::words);
    }

    /**
     * All pairs of adjacent Chinese characters, and the last character of each run alone. Word boundaries are a guess;
     * pairs find a word even if the text was segmented differently.
     */
    public static List<Word> pairs(String text) {
        return read(text, none -> List.of(), Chinese::pairs);
    }

    /** The terms by which texts are compared; for Chinese the pairs, so that segmentation cannot hide a match. */
    public static Set<String> terms(String text) {
        return read(text, English::words, Chinese::pairs).stream()
                .map(Word::term)
                .filter(term -> term.length() > 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Word> read(
            String written, Function<String, List<Word>> english, Function<String, List<Word>> chinese) {
        NormalizedText plain = NormalizedText.of(written);
        return read(plain.text(), english, chinese, new ArrayList<>()).stream()
                .map(plain::written)
                .toList();
    }

    private static List<Word> read(
            String text, Function<String, List<Word>> english, Function<String, List<Word>> chinese, List<Word> words) {
        Matcher run = Chinese.RUN.matcher(text);
        int read = 0;
        while (run.find()) {
            add(words, english.apply(text.substring(read, run.start())), read);
            add(words, chinese.apply(run.group()), run.start());
            read = run.end();
        }
        add(words, english.apply(text.substring(read)), read);
        return words;
    }

    private static void add(List<Word> words, List<Word> found, int from) {
        found.forEach(word -> words.add(word.movedBy(from)));
    }
}
