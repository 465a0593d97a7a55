package dev.unblock.library.archive;

import dev.unblock.library.text.Word;
import dev.unblock.library.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person searches for; the last word may be incomplete. */
final class Query {
    private final List<QueryTerm> words;

    private Query(List<QueryTerm> words) {
        this.words = words;
    }

    static Query of(String typed) {
        List<Word> words = Words.of(typed);
        if (words.isEmpty()) {
            // the query has only stop words: then these are meant
            words = Words.pairs(typed).stream()
                    .filter(it -> it.term().length() == 2)
                    .toList();
        }
        List<QueryTerm> sought = new ArrayList<>();
        for (Word word : words) {
            sought.add(new QueryTerm(word, word.to() == typed.length()));
        }
        return new Query(sought);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** One {@code tsquery} per word. */
    String[] each() {
        return words.stream().map(QueryTerm::query).toArray(String[]::new);
    }

    /** One {@code tsquery} per word, which also matches words that contain it. */
    String[] anywhere() {
        return words.stream().map(QueryTerm::anywhere).toArray(String[]::new);
    }

    /** At least one of the words, or a part of a long one. */
    String any() {
        return words.stream()
                .flatMap(word -> Stream.of(word.query(), word.parts()))
                .distinct()
                .collect(Collectors.joining(" | "));
    }

    /** Matches in the text, each from start to end. */
    List<MatchSpan> marks(String text) {
        Stream<MatchSpan> whole = Words.of(text).stream()
                .filter(found -> words.stream().anyMatch(word -> word.isSaidBy(found)))
                .map(found -> new MatchSpan(found.from(), found.to()));
        Stream<MatchSpan> parts = Words.pairs(text).stream()
                .flatMap(pair -> words.stream().flatMap(word -> Stream.ofNullable(word.markIn(pair))));
        return MatchSpan.joined(Stream.concat(whole, parts).toList());
    }
}
