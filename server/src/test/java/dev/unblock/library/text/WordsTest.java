package dev.unblock.library.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            Prices are too high,                  price high too
            'pricing, priced, the price',         price
            negotiating = negotiated,             negotiate
            'The customer''s lawyers',            customer lawyer
            Café CRÈME,                           cafe creme
            ＣＲＭ ２０２６,                         crm 2026
            cafe\u0301 cre\u0300me,              cafe creme
            co\u00adoper\u200bation,             cooperation
            \ufeffprice\u2060s,                  price
            'O’Neill''s, O‘Neill OʼNeill',          'o''neill'
            'O’Neill, Oneill, O’NEILL''S',          oneill
            'ΣΊΣΥΦΟΣ, Σίσυφος, ΣΙΣΥΦΟΣ',             σίσυφος
            ｶﾞｽ,                                   ガス
            客\u200b户\u00ad价\ufeff格,           客户价格
            客户觉得价格太高,                        客户 觉得 价格 太高
            客戶覺得價格太高,                        客户 觉得 价格 太高
            我们怎么和法务谈,                        法务 谈
            CRM系统上线,                           crm 系统 上线
            follow-up with 采购部,                 follow up 采购部
            '',                                    ''
            '?! ，。',                             ''
            """)
    void textsOfTheSameMeaningHaveTheSameTerms(String text, String expected) {
        assertThat(Set.copyOf(terms(text))).isEqualTo(Set.copyOf(terms(expected)));
    }

    @Test
    void chineseIsTakenApartIntoWords() {
        assertThat(terms("客户觉得价格太高")).containsSequence("客户", "觉得", "价格");
        assertThat(terms("竞争对手降低了采购成本")).contains("采购", "成本");
    }

    @Test
    void wordsThatEveryTextHasAreLeftOut() {
        assertThat(terms("How do we get to the decision?")).containsExactly("get", "decis");
        assertThat(terms("我们的预算怎么办")).containsExactly("预算");
    }

    @Test
    void aNameThatNoDictionaryHasStaysOneWord() {
        assertThat(terms("振邦")).containsExactly("振邦");
    }

    @Test
    void placesAreThoseOfTheTextAsItWasWritten() {
        String text = "😀 ＣＲＭ：客戶's Prices，臺灣";
        assertThat(Words.of(text).stream().map(word -> text.substring(word.from(), word.to())))
                .contains("ＣＲＭ", "客戶", "Prices", "臺灣");
    }

    @Test
    void positionsCountInvisibleCharacters() {
        String text = "The cafe\u0301 co\u00adoper\u200bation ½ ﷺ 客\u200b户 end";
        assertThat(Words.of(text).stream().map(word -> text.substring(word.from(), word.to())))
                .contains("cafe\u0301", "co\u00adoper\u200bation", "客\u200b户", "end");
    }

    @Test
    void pairsFindAWordWhereverOthersBegin() {
        assertThat(Words.pairs("销售价格战").stream().map(Word::term)).containsExactly("销售", "售价", "价格", "格战", "战");
    }

    @Test
    void wordFormsAndSpellingsOfOneWordHaveTheSameTerm() {
        assertThat(Words.terms("合同期 the contracts, 2026 A")).containsExactlyInAnyOrder("合同", "同期", "contract", "2026");
        assertThat(Words.terms("客戶簽合同 Ｃontracting")).isEqualTo(Words.terms("客户签合同 contracted"));
    }

    @Test
    void everyTextCanBeRead() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int time = 0; time < 200; time++) {
            String text = IntStream.range(0, 300)
                    .map(at -> random.nextBoolean() ? random.nextInt(0x4e00, 0x9fff) : random.nextInt(1, 0x10000))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Words.of(text))
                    .as("seed %d", seed)
                    .allSatisfy(word ->
                            assertThat(word.to()).isGreaterThan(word.from()).isLessThanOrEqualTo(text.length()));
        }
    }

    private static List<String> terms(String text) {
        return Words.of(text).stream().map(Word::term).toList();
    }
}
