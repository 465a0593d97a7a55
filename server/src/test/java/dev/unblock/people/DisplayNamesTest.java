package dev.unblock.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DisplayNamesTest {
    private static final Team TEAM = new Team("team", "North");

    private static List<String> shown(String... names) {
        List<Member> members = new ArrayList<>();
        for (String name : names) {
            members.add(
                    new Member("m" + members.size(), TEAM, name, "", Role.REP, Seniority.REGULAR, Language.ZH, true));
        }
        Map<String, String> shown = DisplayNames.of(members);
        return members.stream()
                .map(member -> shown.getOrDefault(member.id(), "?"))
                .toList();
    }

    @Test
    void areNumberedFromTheSecondOneOn() {
        assertThat(shown("李伟", "Rita", "李伟", "李伟")).containsExactly("李伟", "Rita", "李伟 (2)", "李伟 (3)");
    }

    @Test
    void areTheSameWhereTheyLookTheSame() {
        assertThat(shown("Ann Lee", "ann lee", "An\u200bn Lee", "Ａnn　Lee"))
                .containsExactly("Ann Lee", "ann lee (2)", "An\u200bn Lee (3)", "Ａnn　Lee (4)");
    }

    @Test
    void areTheSameWithWhatCannotBeSeenAndInLettersThatAreDrawnAlike() {
        for (String unseen : List.of("\u3164", "\u2800", "\ufe0f", "\u034f", "\u17b4", "\udb40\udd00", "\uffa0")) {
            assertThat(shown("alice", "alice" + unseen)).containsExactly("alice", "alice" + unseen + " (2)");
        }
        assertThat(shown("alice", "\u0430lice")).containsExactly("alice", "\u0430lice (2)");
        assertThat(shown("Bob", "\u0412ob")).containsExactly("Bob", "\u0412ob (2)");
        assertThat(shown("Bill", "BiII", "Bi1l")).containsExactly("Bill", "BiII (2)", "Bi1l (3)");
        assertThat(shown("Ian", "lan", "ian")).containsExactly("Ian", "lan (2)", "ian (3)");
        assertThat(shown("\u0410нна", "Anna")).containsExactly("\u0410нна", "Anna");
    }

    /** Also if case and script change at once, and for ligatures. */
    @Test
    void areTheSameInMixedScriptsOfEitherCase() {
        assertThat(shown("Anna Smith", "ANNA SMITH", "\u0410nna Smith", "\u0410NN\u0410 SM\u0406TH", "\u0391nna Smith"))
                .containsExactly(
                        "Anna Smith",
                        "ANNA SMITH (2)",
                        "\u0410nna Smith (3)",
                        "\u0410NN\u0410 SM\u0406TH (4)",
                        "\u0391nna Smith (5)");
        assertThat(shown("Anna", "\u13aanna", "\ua4eenna", "Ann\u0251"))
                .containsExactly("Anna", "\u13aanna (2)", "\ua4eenna (3)", "Ann\u0251 (4)");
        assertThat(shown("Bernd", "Bemd")).containsExactly("Bernd", "Bemd (2)");
        assertThat(shown("АННА", "Анна", "AHHA")).containsExactly("АННА", "Анна (2)", "AHHA (3)");
    }

    @Test
    void areTheSameWhereAnAccentIsOnALetterOfAnotherScript() {
        assertThat(shown("Zo\u00eb", "Zo\u0451", "Zoe")).containsExactly("Zo\u00eb", "Zo\u0451 (2)", "Zoe");
        assertThat(shown("Jos\u00e9", "Jos\u0435\u0301", "J\u043es\u00e9"))
                .containsExactly("Jos\u00e9", "Jos\u0435\u0301 (2)", "J\u043es\u00e9 (3)");
        assertThat(shown("Ali", "Ali\u0307", "Al\u0131\u0307", "Al\u0456\u0307"))
                .containsExactly("Ali", "Ali\u0307 (2)", "Al\u0131\u0307 (3)", "Al\u0456\u0307 (4)");
        assertThat(shown("\u0218tefan", "\u015etefan")).containsExactly("\u0218tefan", "\u015etefan (2)");
        assertThat(shown("Jos\u00e9", "Josi", "Jose")).containsExactly("Jos\u00e9", "Josi", "Jose");
    }

    @Test
    void areTheSameWithAnyApostropheHyphenOrDot() {
        for (String sign : List.of("\u2019", "\u02bc", "\u2018", "\u00b4", "`", "\u2032", "\uff07")) {
            assertThat(shown("O'Neill", "O" + sign + "Neill")).containsExactly("O'Neill", "O" + sign + "Neill (2)");
        }
        assertThat(shown("Ann-Lee", "Ann\u2010Lee", "Ann\u2013Lee"))
                .containsExactly("Ann-Lee", "Ann\u2010Lee (2)", "Ann\u2013Lee (3)");
        assertThat(shown("\u7ea6\u00b7\u674e", "\u7ea6\u30fb\u674e"))
                .containsExactly("\u7ea6\u00b7\u674e", "\u7ea6\u30fb\u674e (2)");
        assertThat(shown("Lee", "L\u212ee")).containsExactly("Lee", "L\u212ee (2)");
    }

    @Test
    void areTheSameInChineseAndKanaThatAreDrawnAlike() {
        for (String two : List.of("一ー", "口ロ", "力カ", "日曰", "亻⺅", "工エ", "二ニ", "八ハ", "夕タ", "へヘ", "己已", "青⻘")) {
            String one = "王" + two.charAt(0);
            String other = "王" + two.charAt(1);
            assertThat(shown(one, other)).as(two).containsExactly(one, other + " (2)");
        }
        assertThat(shown("ガ子", "力子", "王五", "玉五")).containsExactly("ガ子", "力子", "王五", "玉五");
    }

    /** Looking the same does not carry over: of three, the first may look like the second, and that like the third. */
    @Test
    void neverGetTheSameNumberWhereOthersStandBetweenThem() {
        assertThat(shown("Rep 1", "REP 1", "Rep l", "rep 1", "REP l"))
                .containsExactly("Rep 1", "REP 1 (2)", "Rep l (3)", "rep 1 (4)", "REP l");
        assertThat(shown("REP 1", "Rep l", "REP 1", "Rep l"))
                .containsExactly("REP 1", "Rep l", "REP 1 (2)", "Rep l (3)");
    }

    @Test
    void thatLookTheSameAreOfOneFamily() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int[] signs = "AaBbIilL1|oO0mMrnNwWvVHнНΝνЇїёЁéÉİıі\u0307\u0301ΣσςΑα一ーカ力'’ʼ(2)"
                .codePoints()
                .toArray();
        Map<String, String> families = new HashMap<>();
        for (int round = 0; round < 200_000; round++) {
            StringBuilder made = new StringBuilder();
            for (int length = 1 + random.nextInt(3); length > 0; length--) {
                made.appendCodePoint(signs[random.nextInt(signs.length)]);
            }
            String name = made.toString();
            String family = Lookalikes.familyOf(name);
            for (String look : Lookalikes.looksOf(name)) {
                String before = families.putIfAbsent(look, family);
                assertThat(before == null ? family : before)
                        .as("seed %d: %s as %s", seed, name, look)
                        .isEqualTo(family);
            }
        }
    }

    @Test
    void areOfTwoPeopleWhereTheyDoNotLookTheSame() {
        assertThat(shown("Lan", "Ian", "Al", "Ai", "Олег", "Oleg", "Γιώργος", "Yiorgos"))
                .containsExactly("Lan", "Ian", "Al", "Ai", "Олег", "Oleg", "Γιώργος", "Yiorgos");
    }

    @Test
    void areToldApartAlsoFromSomebodyWhoIsCalledSo() {
        assertThat(shown("Ann (2)", "Ann", "Ann")).containsExactly("Ann (2)", "Ann", "Ann (3)");
    }

    @Test
    void ofThoseWhoWereDeletedThereAreNone() {
        assertThat(shown("", "Ann", "")).containsExactly("", "Ann", "");
    }
}
