package dev.unblock.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.http.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisplayNamesTest {
    private static final Team TEAM = new Team("team", "North");

    /** Of people who come in this order. */
    private static List<String> shown(String... names) {
        List<Member> members = new ArrayList<>();
        for (String name : names) {
            members.add(member("m" + members.size(), name, DisplayNames.numberFor(name, members)));
        }
        return members.stream().map(Person::displayName).toList();
    }

    private static Member member(String id, String name, int number) {
        return new Member(id, TEAM, name, number, "", Role.REP, Seniority.REGULAR, Language.ZH, true);
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
    void areTheSameWithInvisibleCharactersAndInLettersThatLookAlike() {
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
                .containsExactly("Rep 1", "REP 1 (2)", "Rep l (3)", "rep 1 (4)", "REP l (5)");
        assertThat(shown("rep i", "REP l", "REP I", "REP l", "rep i"))
                .containsExactly("rep i", "REP l", "REP I (2)", "REP l (3)", "rep i (4)");
    }

    @Test
    void neverShareALookWithAnotherMembersName() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int[] signs = "AaBbIilL1|oO0mMrnNwWvVHнНΝνЇїёЁéÉİıі\u0307\u0301ΣσςΑα一ーカ力'’ʼ│丨∣۱١"
                .codePoints()
                .toArray();
        for (int round = 0; round < 2_000; round++) {
            String[] names = new String[8];
            for (int at = 0; at < names.length; at++) {
                StringBuilder made = new StringBuilder();
                for (int length = 1 + random.nextInt(2); length > 0; length--) {
                    made.appendCodePoint(signs[random.nextInt(signs.length)]);
                }
                names[at] = made.toString();
            }
            Map<String, String> looks = new HashMap<>();
            for (String name : shown(names)) {
                for (String look : Set.copyOf(Lookalikes.looksOf(name))) {
                    assertThat(looks.put(look, name))
                            .as("seed %d: %s looks like %s among %s", seed, name, look, List.of(names))
                            .isNull();
                }
            }
        }
    }

    @Test
    void areTheSameWithAnyUprightLineAndDigitsOfAnyScript() {
        for (String line : List.of("\u2223", "\u2502", "\u4e28", "\uff5c", "\u0661", "\u06f1", "I", "l", "|")) {
            assertThat(shown("Rep 1", "Rep " + line)).as(line).containsExactly("Rep 1", "Rep " + line + " (2)");
        }
        assertThat(shown("Rep 4", "Rep \u0664", "Rep \u06f4", "Rep \u0967"))
                .containsExactly("Rep 4", "Rep \u0664 (2)", "Rep \u06f4 (3)", "Rep \u0967");
        assertThat(shown("1'", "1\u2019", "l\u2019")).containsExactly("1'", "1\u2019 (2)", "l\u2019 (3)");
    }

    @Test
    void areRefusedIfTheyEndLikeANumberOrAMark() {
        for (String name : List.of(
                "Ann (2)",
                "Ann(12) ",
                "李伟（2）",
                "李伟 （ ２ ）",
                "Ann \u2475",
                "Ann \u27682\u2769",
                "Ann [2]",
                "Ann (2)\u0301",
                "Ann (2\u0301)",
                "Ann (guest\u0301)",
                "Ann (2)\u20dd",
                "Ann \u27ee2\u27ef",
                "Ann \u2985" + "2\u2986",
                "Ann \u30082\u3009",
                "Ann (2).",
                "Ann (guest)\u2026",
                "Ann (guest) \u00b7",
                "Ann (\u0662)",
                "Ann (l2)",
                "Ann (guest)",
                "Ann (GUEST)",
                "Ann (gu\u0435st)",
                "Ann（guest）",
                "李伟（访客）",
                "李伟(访 客)",
                "Ann (left)",
                "李伟（已离开）",
                "Eve (by link)",
                "Eve（通过链接）",
                "Eve (noted by Mia)",
                "Eve（由 Mia 代记）",
                "Eve (as noted)",
                "Eve（据记录）",
                "(2)")) {
            assertThatThrownBy(() -> DisplayNames.accepted(name)).as(name).isInstanceOf(Refused.class);
        }
        for (String name :
                List.of("Ann (Sales)", "李伟（销售）", "Ann 2", "Ann (2) Lee", "Jenny (Lo)", "Ann (II)", "Guest", "(Ann)")) {
            assertThat(DisplayNames.accepted("\u00a0 " + name + " \u00a0")).isEqualTo(name);
        }
    }

    @Test
    void keepTheirNumbersWhateverBecomesOfTheOthers() {
        List<Member> left = List.of(member("m1", "李伟", 2), member("m2", "李伟", 3));
        assertThat(left.stream().map(Person::displayName)).containsExactly("李伟 (2)", "李伟 (3)");
        assertThat(DisplayNames.numberFor("李伟", left)).isEqualTo(1);
        assertThat(DisplayNames.numberWith("李 伟", left.getFirst())).isEqualTo(2);
        assertThat(DisplayNames.numberWith("李伟明", left.getFirst())).isEqualTo(1);
    }

    @Test
    void areOfTwoPeopleWhereTheyDoNotLookTheSame() {
        assertThat(shown("Lan", "Ian", "Al", "Ai", "Олег", "Oleg", "Γιώργος", "Yiorgos"))
                .containsExactly("Lan", "Ian", "Al", "Ai", "Олег", "Oleg", "Γιώργος", "Yiorgos");
    }

    @Test
    void areToldApartFromAMemberWhoseNameHasSuchANumber() {
        assertThat(shown("Ann (2)", "Ann", "Ann")).containsExactly("Ann (2)", "Ann", "Ann (3)");
    }

    @Test
    void ofDeletedMembersAreEmpty() {
        assertThat(shown("", "Ann", "")).containsExactly("", "Ann", "");
    }
}
