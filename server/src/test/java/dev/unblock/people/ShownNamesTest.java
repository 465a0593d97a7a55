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
    void areToldApartAlsoFromSomebodyWhoIsCalledSo() {
        assertThat(shown("Ann (2)", "Ann", "Ann")).containsExactly("Ann (2)", "Ann", "Ann (3)");
    }

    @Test
    void ofThoseWhoWereDeletedThereAreNone() {
        assertThat(shown("", "Ann", "")).containsExactly("", "Ann", "");
    }
}
