package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
    /** What a spreadsheet skips before it looks for a formula, in the worst case. */
    private static final Pattern BEGINS_FORMULA =
            Pattern.compile("^[\\p{Z}\\p{Cc}\\p{Cf}\"]*[=+\\-@＝＋－＠](?!\\d+([.,]\\d+)* ?%?$)");

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "＝", "＋", "－", "＠"})
    void noCellIsAFormulaWhateverStandsBeforeIt(String sign) {
        for (String before : new String[] {
            "",
            " ",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "\u00a0",
            "\u200b",
            "\ufeff",
            "\u00ad",
            "\u3000",
            "\u202e",
            "\u0000",
            "\"",
            "\"\"",
            "Yes; ",
            "Yes;",
            "Yes;\"\"",
            "Yes\n\u00a0",
            "Yes\t\u200b",
            "a;b;\u200b"
        }) {
            assertHarmless(before + sign + "cmd|' /C calc'!A0");
            assertHarmless(before + sign + " cmd|' /C calc'!A0");
            assertHarmless(before + sign + "1+HYPERLINK(\"http://x\")");
        }
    }

    @Test
    void textThatIsNoFormulaStaysAsItWasTyped() {
        for (String plain : new String[] {
            "Call the bank",
            "a = b",
            "1 - 2",
            "mail me@example.com",
            "Price; then terms",
            "-5",
            "+5 %",
            "-1,200.50",
            "'t was",
            "line\nline",
            "障碍：价格",
            "50%",
            ""
        }) {
            assertThat(CsvCell.of(plain)).isEqualTo(plain);
        }
    }

    @Test
    void aListStaysReadable() {
        assertThat(CsvCell.of("- item one\n- item two")).isEqualTo("\u2013 item one\n\u2013 item two");
        assertThat(CsvCell.of("- 第一项")).isEqualTo("\u2013 第一项");
        assertThat(CsvCell.of("- cmd|' /C calc'!A0")).isEqualTo("\u2013 cmd|' /C calc'!A0");
    }

    @Test
    void aNumberIsOneOnlyToItsEnd() {
        assertThat(CsvCell.of("-5+HYPERLINK(1)")).isEqualTo("'-5+HYPERLINK(1)");
        assertThat(CsvCell.of("+86 138 0000")).isEqualTo("'+86 138 0000");
        assertThat(CsvCell.of("-5;=1")).isEqualTo("-5;'=1");
    }

    @Test
    void noHistoryOfSignsMakesAFormula() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String signs = "=+-@＝; \t\r\n\"'\u00a0\u200b5a,.%";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertHarmless(typed.toString(), "seed " + seed);
        }
    }

    private static void assertHarmless(String typed) {
        assertHarmless(typed, "");
    }

    private static void assertHarmless(String typed, String more) {
        // as in the file, where quotation marks are doubled
        String cell = CsvCell.of(typed);
        for (String written : new String[] {cell, cell.replace("\"", "\"\"")}) {
            for (String part : written.split("[;\\t\\r\\n\\x0B\\f\\x85\\u2028\\u2029]", -1)) {
                assertThat(BEGINS_FORMULA.matcher(part).find())
                        .as(
                                "%s %s in %s",
                                more,
                                part,
                                typed.codePoints()
                                        .boxed()
                                        .map(it -> String.format(Locale.ROOT, "U+%04X", it))
                                        .toList())
                        .isFalse();
            }
        }
    }
}
