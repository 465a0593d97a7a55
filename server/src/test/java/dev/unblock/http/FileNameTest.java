package dev.unblock.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    private static String of(String title) {
        return FileName.of(title, "review", ".md");
    }

    @ParameterizedTest
    @CsvSource({
        "Weekly review, Weekly review.md",
        "周会 / 北区, 周会 北区.md",
        "..., review.md",
        ". ., review.md",
        "../../etc/passwd, etc passwd.md",
        ".profile, profile.md",
        "Week 12. , Week 12.md",
        "CON, _CON.md",
        "nul.txt, _nul.txt.md",
        "Com1, _Com1.md",
        "lpt\u00b9, _lpt\u00b9.md",
        "conin$, _conin$.md",
        "CONTRACT, CONTRACT.md",
        "a:b*c?d\"e<f>g|h\\i, a b c d e f g h i.md",
        "'', review.md"
    })
    void everyFileSystemTakesIt(String title, String name) {
        assertThat(of(title)).isEqualTo(name);
    }

    @Test
    void signsThatCannotBeSeenOrTurnTheLineAreLeftOut() {
        assertThat(of("Plan\u202Egpj.exe")).isEqualTo("Plangpj.exe.md");
        assertThat(of("a\u0000b\r\nc\td\uD800e\u200B\uFEFF\u2066")).isEqualTo("a b c d e.md");
        assertThat(of("\u3000\u00a0")).isEqualTo("review.md");
        assertThat(of("e\u0301te\u0301")).isEqualTo("\u00e9t\u00e9.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "周", "\uD83D\uDC4D\uD83C\uDFFD", "e\u0323\u0302", "a. "})
    void aLongNameIsCutBetweenSigns(String sign) {
        String name = of(sign.repeat(500));
        assertThat(name.getBytes(UTF_8).length).isBetween(150, 200);
        assertThat(name).endsWith(".md").doesNotEndWith(" .md").doesNotEndWith("..md");
        assertThat(new String(name.getBytes(UTF_8), UTF_8)).isEqualTo(name);
    }

    @Test
    void oldProgramsGetLettersThatTheyKnow() {
        assertThat(FileName.attachment(of("Weekly / review")))
                .isEqualTo("attachment; filename=\"Weekly review.md\"; filename*=UTF-8''Weekly%20review.md");
        assertThat(FileName.attachment(of("Café 50%"))).startsWith("attachment; filename=\"Cafe 50_.md\"; ");
        assertThat(FileName.attachment(of("周会"))).startsWith("attachment; filename=\"download.md\"; ");
        assertThat(FileName.attachment("unblock.ics")).startsWith("attachment; filename=\"unblock.ics\"; ");
    }
}
