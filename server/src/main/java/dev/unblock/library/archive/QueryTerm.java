package dev.unblock.library.archive;

import dev.unblock.library.text.Chinese;
import dev.unblock.library.text.Word;
import dev.unblock.library.text.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One word of a query.
 *
 * @param unfinished may be the beginning of a longer word
 */
record QueryTerm(Word word, boolean unfinished) {

    /** Matches the word; a Chinese one also if the text was segmented differently. */
    String query() {
        if (!isChinese()) {
            String term = Lexemes.quoted(word.term());
            return unfinished ? "(" + term + " | " + Lexemes.quoted(word.form()) + ":*)" : term;
        }
        return switch (word.term().length()) {
            case 1 -> Lexemes.quoted(word.term()) + ":*";
            case 2 -> Lexemes.quoted(word.term());
            default -> "(" + Lexemes.quoted(word.term()) + " | (" + pairs(" & ") + "))";
        };
    }

    /** Matches the word and words that contain it. */
    String anywhere() {
        return isPart() ? "(" + query() + " | " + Lexemes.part(word.form()) + ")" : query();
    }

    private boolean isPart() {
        return !isChinese() && word.form().length() >= Lexemes.PART;
    }

    /** Matches at least a part, for long Chinese words. */
    String parts() {
        return isChinese() && word.term().length() > 2 ? "(" + pairs(" | ") + ")" : anywhere();
    }

    boolean isSaidBy(Word found) {
        return found.term().equals(word.term())
                || (isPart() && found.form().contains(word.form()))
                || (unfinished && !isChinese() && found.form().startsWith(word.form()));
    }

    /** @param pair of Chinese characters in a text, or its last character */
    @Nullable
    MatchSpan markIn(Word pair) {
        boolean first = isChinese() && word.term().length() == 1 && pair.term().startsWith(word.term());
        if (first) {
            return new MatchSpan(pair.from(), pair.from() + 1);
        }
        return terms().contains(pair.term()) ? new MatchSpan(pair.from(), pair.to()) : null;
    }

    private boolean isChinese() {
        return Chinese.RUN.matcher(word.term()).matches();
    }

    private String pairs(String between) {
        return terms().stream().map(Lexemes::quoted).collect(Collectors.joining(between));
    }

    private List<String> terms() {
        return Words.pairs(word.term()).stream()
                .map(Word::term)
                .filter(term -> term.length() == 2)
                .toList();
    }
}
