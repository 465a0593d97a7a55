package dev.unblock.review.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "plain, 10:30 - 12.5% → plain, 10:30 - 12.5%",
                "# heading → \\# heading",
                "- item → \\- item",
                "1. first → 1\\. first",
                "**bold** _it_ → \\*\\*bold\\*\\* \\_it\\_",
                "[a](javascript:x) → \\[a\\](javascript:x)",
                "<img src=x> → \\<img src=x\\>",
                "a | b → a \\| b",
                "`code` \\ &amp; → \\`code\\` \\\\ \\&amp;",
                "中文（括号） → 中文（括号）"
            })
    void typedTextStaysText(String typed, String written) {
        assertThat(MarkdownText.of(typed)).isEqualTo(written);
    }
}
