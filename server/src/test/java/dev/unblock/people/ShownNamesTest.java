package dev.unblock.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShownNamesTest {
    private static final Team TEAM = new Team("team", "North");

    private static List<String> shown(String... names) {
        List<Member> members = new ArrayList<>();
        for (String name : names) {
            members.add(
                    new Member("m" + members.size(), TEAM, name, "", Role.REP, Seniority.REGULAR, Language.ZH, true));
        }
        Map<String, String> shown = ShownNames.of(List.of(members));
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
        assertThat(shown("Ian", "lan", "ian")).containsExactly("Ian", "lan (2)", "ian (2)");
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
