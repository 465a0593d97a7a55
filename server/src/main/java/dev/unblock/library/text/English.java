package dev.unblock.library.text;

import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Everything that is not Chinese; words of other languages than English are found as written. */
public final class English {
    /** Stop words: they occur in every text or question. */
    private static final Set<String> COMMON = Set.of("""
            a about am an and any are as at be been but by can could did do does for from had has have he her him his
            how i if in into is it its me my of on or our she should so some than that the their them then there these
            they this those to us was we were what when where which who whom whose why will with would you your""".split("\\s+"));

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            return new TokenStreamComponents(
                    tokenizer,
                    // Greek is written with or without accents, and sigma has a different form at the end of a word
                    new ASCIIFoldingFilter(new GreekLowerCaseFilter(
                            new EnglishPossessiveFilter(new LowerCaseFilter(new CJKWidthFilter(tokenizer))))));
        }
    };

    private English() {}

    static List<Word> words(String text) {
        EnglishStemmer stemmer = new EnglishStemmer();
        return Tokens.of(ANALYZER, text).stream()
                .filter(word -> !COMMON.contains(word.form()))
                .map(word -> word(stemmer, word.form().replace("'", ""), word.from(), word.to()))
                .toList();
    }

    /** O'Neill is written with or without an apostrophe. */
    private static Word word(EnglishStemmer stemmer, String form, int from, int to) {
        return new Word(stem(stemmer, form), form, from, to);
    }

    private static String stem(EnglishStemmer stemmer, String form) {
        stemmer.setCurrent(form);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
