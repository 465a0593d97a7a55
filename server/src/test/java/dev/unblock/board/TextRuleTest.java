package dev.unblock.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "李伟",
                "　李 伟",
                "Zoë O’Neill-Łukasz",
                "Zoe\u0308",
                "عَلِيّ",
                "می\u200cخواهم",
                "ശ്രീ\u200dമതി",
                "ක්\u200dරිස්තු",
                "יוסי",
                "👨‍👩‍👧‍👦 Family & Sons",
                "👩🏽‍💻 R2-D2",
                "🏳️‍🌈",
                "❤️‍🔥",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿 England",
                "1️⃣ First",
                "☎︎ Front context",
                "ᠮᠣᠩᠭᠣᠯ",
                "ᠠ᠋",
                "a = b < c",
            })
    void namesOfPeopleAndThingsAreNames(String name) {
        assertThat(TextRule.isLine(name)).isTrue();
        assertThat(TextRule.isClean(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u200b",
                "\u3164",
                "\u2800",
                "two\nlines",
                "two\rlines",
                "two\u2028lines",
                "tab\tbed",
                "line\n",
                "nul\u0000",
                "esc\u001b[31m",
                "\u0085",
                "half \ud83d",
                "half \ude00",
                "\u202Egnp.exe",
                "\u2066turned\u2069",
                "left\u200e",
                "\u200fright",
                "An\u200bna",
                "An\u200dna",
                "An\u200cna",
                "李\u200d伟",
                "👨\u200d",
                "soft\u00adhyphen",
                "\ufeffBOM",
                "An\u2060na",
                "tagged\udb40\udc67",
                "alice\u3164",
                "alice\u2800",
                "alice\ufe0f",
                "al\u034fice",
                "Bob\udb40\udd00",
                "Bob\u17b4",
                "Bob\u115f",
                "Bob\uffa0",
                "Bob\u180b",
                "Bob1\ufe0f",
                "❤️\ufe0f",
                "Bob\ud834\udd59",
                "Bob\n",
                "Bob\u0085",
            })
    void aNameContainsNoInvisibleCharacters(String name) {
        assertThat(TextRule.isLine(name)).isFalse();
    }

    @Test
    void aTextHasLinesAndTurnsAsItsScriptDoes() {
        assertThat(TextRule.isClean("one\ntwo\r\n\tthree \u202b\u05d0\u202c \u200b"))
                .isTrue();
        assertThat(TextRule.isClean("one\u0000")).isFalse();
        assertThat(TextRule.isClean("\u009b")).isFalse();
        assertThat(TextRule.isClean("\ude00\ud83d")).isFalse();
    }

    @Test
    void aLongLineIsJudgedAsQuicklyAsItIsRead() {
        assertThat(TextRule.isLine("a".repeat(60_000))).isTrue();
        assertThat(TextRule.isLine("\u200d".repeat(60_000))).isFalse();
        assertThat(TextRule.isLine(" ".repeat(60_000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0aZ_-", "aB3aB3aB3aB3"})
    void idsAreShortAndPlain(String id) {
        assertThat(TextRule.isId(id)).isTrue();
        assertThat(TextRule.isId(id + "\n")).isFalse();
        assertThat(TextRule.isId(id + "é")).isFalse();
        assertThat(TextRule.isId(id.repeat(65))).isFalse();
    }
}
