package dev.unblock.library.text;

import com.github.houbb.opencc4j.support.datamap.impl.DataMaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;

/** Segmentation of Chinese, which is written without spaces. */
public final class Chinese {
    public static final Pattern RUN = Pattern.compile("[\\u3400-\\u9fff]+");

    /** Stop words: they occur in every text or question. */
    private static final Set<String> COMMON = Set.of("""
            的 了 是 在 和 与 也 都 就 还 又 把 被 让 给 对 从 向 到 着 过 得 地 吗 呢 吧 啊 呀 嘛 这 那 哪 谁 我 你 他 她 它 们 我们 你们 他们 她们
            它们 咱们 这个 那个 这些 那些 哪个 哪些 什么 怎么 怎样 怎么办 怎么样 如何 为什么 为何 多少 一个 以及 或者 因为 所以 但是 可以 应该 已经""".split("\\s+"));

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new HMMChineseTokenizer());
        }
    };

    /** Maps characters to characters of the same length, so that positions in the text do not change. */
    private static final Map<String, String> SIMPLER = DataMaps.defaults().tsChar().entrySet().stream()
            .filter(it -> it.getKey().length() == it.getValue().getFirst().length())
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, it -> it.getValue().getFirst()));

    private Chinese() {}

    static List<Word> words(String run) {
        return joined(Tokens.of(ANALYZER, simplified(run)).stream()
                .filter(word -> !COMMON.contains(word.term()))
                .toList());
    }

    static List<Word> pairs(String run) {
        String simple = simplified(run);
        List<Word> pairs = new ArrayList<>();
        for (int at = 0; at < simple.length(); at++) {
            int to = Math.min(at + 2, simple.length());
            String pair = simple.substring(at, to);
            pairs.add(new Word(pair, pair, at, to));
        }
        return pairs;
    }

    /** Words that the dictionary lacks, above all names, are split into single characters; adjacent ones are joined. */
    private static List<Word> joined(List<Word> words) {
        List<Word> joined = new ArrayList<>();
        boolean open = false;
        for (Word word : words) {
            boolean single = word.to() - word.from() == 1;
            if (open && single && word.follows(joined.getLast())) {
                Word before = joined.removeLast();
                String both = before.term() + word.term();
                joined.add(new Word(both, both, before.from(), word.to()));
            } else {
                joined.add(word);
            }
            open = single;
        }
        return joined;
    }

    private static String simplified(String run) {
        return run.codePoints()
                .mapToObj(Character::toString)
                .map(written -> SIMPLER.getOrDefault(written, written))
                .collect(Collectors.joining());
    }
}
