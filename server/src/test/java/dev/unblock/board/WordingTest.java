package dev.unblock.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    @Test
    void textsAreTrimmedAndTheirLinesKept() {
        assertThat(Wording.text(" \u3000one\r\ntwo\rthree\tfour \n", 40)).isEqualTo("one\ntwo\nthree four");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u00a0", "\u200b\u200d", "\u3000"})
    void textWithoutVisibleCharactersIsBlank(String typed) {
        assertThat(Wording.text(typed, 10)).isNull();
        assertThat(Wording.textOrEmpty(typed, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u0085b", "a\ud83db", "\udc00"})
    void controlCharactersAndHalvesOfCharactersAreRefused(String typed) {
        assertThat(Wording.text(typed, 10)).isNull();
        assertThat(Wording.textOrEmpty(typed, 10)).isNull();
    }

    @Test
    void lengthsCountCharactersAsPeopleWriteThem() {
        assertThat(Wording.text("障".repeat(10), 10)).isNotNull();
        assertThat(Wording.text("👍".repeat(10), 10)).isNotNull();
        assertThat(Wording.text("👍".repeat(11), 10)).isNull();
        assertThat(Wording.text("a".repeat(11), 10)).isNull();
    }

    @Test
    void aNameIsOneLine() {
        assertThat(Wording.line(" name ", 10)).isEqualTo("name");
        assertThat(Wording.line("na\nme", 10)).isNull();
    }
}
