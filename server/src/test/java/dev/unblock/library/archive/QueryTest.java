package dev.unblock.library.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            price     | [Pricing] is the issue, not the [price]
            nego      | They [negotiate], we [negotiated]
            价格        | 客户觉得[价格]太高
            價格        | 客户觉得[价格]太高
            价格        | 客戶覺得[價格]太高
            价         | 涨[价]和降[价]
            价格战       | 打[价格战]
            竞争对手的价格   | [竞争对手]把[价格]降了
            CRM 系统    | [ＣＲＭ][系统]上线
            neill     | Call [O’Neill] today
            o'neill   | Call [O’Neill] today
            oneill    | Call [O’Neill] today
            o'neill   | Call [ONeill] today
            σίσυφος   | Call [ΣΊΣΥΦΟΣ] today
            ΣΙΣΥΦΟΣ   | Call [Σίσυφος] today
            caf\u00e9      | The [cafe\u0301] closes
            cooperation | Our [co\u00adoper\u200bation] ends
            价格        | 客户觉得[价\u200b格]太高
            discount cap | The [cap] on [discounts]
            """)
    void theQueriedWordsAreMarked(String typed, String expected) {
        String text = expected.replaceAll("[\\[\\]]", "");
        String marked = expected.replace("][", "");
        assertThat(marked(text, Query.of(typed).marks(text))).isEqualTo(marked);
    }

    @Test
    void aPartOfAWordIsEnoughFromThreeLettersOn() {
        assertThat(Query.of("tract ").marks("contract")).containsExactly(new MatchSpan(0, 8));
        assertThat(Query.of("con").marks("contract")).containsExactly(new MatchSpan(0, 8));
        assertThat(Query.of("co ").marks("contract")).isEmpty();
        assertThat(Query.of("co").marks("contract")).containsExactly(new MatchSpan(0, 8));
    }

    @Test
    void signsAndCommonWordsAreNoQuestion() {
        assertThat(Query.of("?! the of").isEmpty()).isTrue();
        assertThat(Query.of("").isEmpty()).isTrue();
    }

    @Test
    void anExcerptOfALongTextBeginsShortlyBeforeTheFirstMark() {
        String text = "a ".repeat(400) + "price " + "b ".repeat(400);
        Excerpt excerpt = Excerpt.of(text, Query.of("price").marks(text));
        assertThat(excerpt.text()).startsWith("…").endsWith("…").hasSizeLessThanOrEqualTo(Excerpt.LENGTH + 2);
        MatchSpan mark = excerpt.marks().getFirst();
        assertThat(excerpt.text().substring(mark.from(), mark.to())).isEqualTo("price");
    }

    private static String marked(String text, List<MatchSpan> marks) {
        StringBuilder marked = new StringBuilder(text);
        marks.reversed().forEach(mark -> marked.insert(mark.to(), ']').insert(mark.from(), '['));
        return marked.toString();
    }
}
