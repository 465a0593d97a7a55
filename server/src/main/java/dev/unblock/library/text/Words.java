package dev.unblock.library.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Takes texts apart so that what means the same is found by the same term: Chinese and English, also mixed
 * in one sentence. Texts and questions must be taken apart by the same words. Any thread.
 */
public final class Words {
    private Words() {}

    /** What the text is about, in its order; without the words that every text has. */
    public static List<Word> of(String text) {
        return read(text, English::words, Chinese::words);
    }

    /**
     * All pairs of Chinese characters that stand side by side, and each last one alone. Where one word ends
     * and the next begins is a guess; by its pairs, a word is found where the guess was another one.
     */
    public static List<Word> pairs(String text) {
        return read(text, none -> List.of(), Chinese::pairs);
    }

    /** What two texts that are alike have in common; of Chinese its pairs, so that no guess can hide it. */
    public static Set<String> terms(String text) {
        return read(text, English::words, Chinese::pairs).stream()
                .map(Word::term)
                .filter(term -> term.length() > 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Word> read(
            String written, Function<String, List<Word>> english, Function<String, List<Word>> chinese) {
        Plain plain = Plain.of(written);
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
