package dev.unblock.library.suggestions;

import dev.unblock.library.strategies.StrategyKey;
import dev.unblock.library.text.TextLanguage;
import dev.unblock.library.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * In-memory index of one team's past obstacles, to find those similar to a text. Scans ten thousand in milliseconds.
 * Two rankings, by words and by embedding, are combined by the sum of 1 / (60 + rank): reciprocal rank fusion (Cormack,
 * Clarke and Büttcher 2009). Any thread.
 */
final class PastObstacleIndex {
    /** The constant from the paper: it keeps the first ranks from dominating. */
    private static final double SOFT = 60;

    private static final int DEPTH = 50;
    /** Minimum share of a text's rare words that must match for words alone to count. */
    private static final double LEAST_OF_WORDS = 0.2;

    /** The oldest beyond this are dropped. */
    private static final int MOST = 20_000;

    private final SequencedMap<Id, Past> all = new LinkedHashMap<>();
    private final Map<String, Integer> spread = new HashMap<>();
    private long seen;

    private record Id(String board, String card) {}

    /** @param meaning absent if not embedded yet */
    record Past(
            String board,
            String card,
            String deal,
            String text,
            TextLanguage tongue,
            Set<String> terms,
            @Nullable TextEmbedding meaning) {
        static Past of(String board, String card, String deal, String text, @Nullable TextEmbedding meaning) {
            return new Past(board, card, deal, text, TextLanguage.of(text), Words.terms(text), meaning);
        }

        StrategyKey strategy() {
            return new StrategyKey(board, deal);
        }
    }

    /** The transaction from which on rows may be new to this index. */
    synchronized long seen() {
        return seen;
    }

    synchronized int size() {
        return all.size();
    }

    synchronized void put(Collection<Past> fresh) {
        for (Past it : fresh) {
            Past old = all.remove(new Id(it.board, it.card));
            count(old, -1);
            count(it, 1);
            all.put(new Id(it.board, it.card), it);
        }
        while (all.size() > MOST) {
            count(all.pollFirstEntry().getValue(), -1);
        }
    }

    synchronized void hasSeen(long transaction) {
        seen = Math.max(seen, transaction);
    }

    private void count(@Nullable Past it, int by) {
        if (it != null) {
            it.terms.forEach(term -> spread.merge(term, by, Integer::sum));
        }
    }

    /** Most similar first; texts that have nothing in common are left out. */
    synchronized List<Past> like(String text, @Nullable TextEmbedding meaning, @Nullable String besides) {
        Set<String> terms = Words.terms(text);
        if (terms.isEmpty()) {
            return List.of();
        }
        List<Past> others =
                all.values().stream().filter(it -> !it.board.equals(besides)).toList();
        Map<Past, Double> fused = new HashMap<>();
        rank(others, byWords(terms), LEAST_OF_WORDS, fused);
        if (meaning != null) {
            TextLanguage tongue = TextLanguage.of(text);
            rank(others, it -> it.tongue == tongue ? meaning.nearness(it.meaning) : 0, tongue.near, fused);
        }
        return fused.entrySet().stream()
                .sorted(Map.Entry.<Past, Double>comparingByValue().reversed())
                .limit(DEPTH)
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Scored(Past past, double score) {}

    private static void rank(List<Past> others, ToDoubleFunction<Past> score, double least, Map<Past, Double> fused) {
        List<Scored> ranked = new ArrayList<>();
        for (Past it : others) {
            double of = score.applyAsDouble(it);
            if (of >= least) {
                ranked.add(new Scored(it, of));
            }
        }
        ranked.sort(Comparator.comparingDouble(Scored::score).reversed());
        for (int place = 0; place < Math.min(ranked.size(), DEPTH); place++) {
            fused.merge(ranked.get(place).past, 1 / (SOFT + place + 1), Double::sum);
        }
    }

    /** The share of the text's terms that occur, weighted by rarity. */
    private ToDoubleFunction<Past> byWords(Set<String> terms) {
        Map<String, Double> weights = new HashMap<>();
        double sum = 0;
        for (String term : terms) {
            double weight = Math.log(1 + all.size() / (1.0 + Objects.requireNonNullElse(spread.get(term), 0)));
            weights.put(term, weight);
            sum += weight;
        }
        double whole = Math.max(sum, Double.MIN_NORMAL);
        return it -> {
            double found = 0;
            for (var term : weights.entrySet()) {
                found += it.terms.contains(term.getKey()) ? term.getValue() : 0;
            }
            return found / whole;
        };
    }
}
