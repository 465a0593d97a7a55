package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two moderators change one agenda, one of them without having seen the other's change. Times are written {@code d1:5}.
 */
class AgendaMergeTest {
    @Test
    void timesAndPlacesOfDifferentDealsAreMerged() {
        agenda("d1:9 d2:9").by("d1:9 d2:9 d3:9", "d1:5 d2:9").becomes("d1:5 d2:9 d3:9");
        agenda("d1:9 d2:9").by("d2:9", "d1:9 d2:5").becomes("d2:5");
        agenda("d1:9 d2:9 d3:9").by("d3:9 d1:9 d2:9", "d1:9 d2:9 d3:9 d4:5").becomes("d3:9 d4:5 d1:9 d2:9");
        agenda("d1:9 d2:9 d3:9").by("d1:9 d3:9", "d2:9 d1:9 d3:9").becomes("d1:9 d3:9");
        agenda("d1:9 d2:9 d3:9").by("d1:9 d2:9 d3:5", "d3:9 d2:9 d1:9").becomes("d3:5 d2:9 d1:9");
    }

    @Test
    void theSameTimeOrTheOrderChangedByBothIsRefused() {
        agenda("d1:9 d2:9").by("d1:7 d2:9", "d1:5 d2:9").isRefused();
        agenda("d1:9 d2:9").by("d2:9", "d1:5 d2:9").isRefused();
        agenda("d1:9 d2:9 d3:9").by("d2:9 d1:9 d3:9", "d3:9 d2:9 d1:9").isRefused();
        agenda("d1:9 d2:9").by("d2:9 d1:9", "d2:9 d1:9").becomes("d2:9 d1:9");
    }

    @Test
    void aDealThatOthersTookOffTheBoardKeepsNobodyFromChangingTheRest() {
        agenda("d1:9 d2:9").and(remove("d2")).then("d1:5 d2:9", "d1:9 d2:9").becomes("d1:5");
    }

    private static Case agenda(String was) {
        Play play = Reviews.prepared();
        Stream.of("d1", "d2", "d3", "d4")
                .forEach(it -> play.does("mia", deal(it, it.equals("d1") ? "rita" : owner(it))));
        return new Case(given(play).and("mia", new MeetingCommand.SetAgenda(list(was))), was);
    }

    /** Each rep brings one deal to a review. */
    private static String owner(String deal) {
        return switch (deal) {
            case "d2" -> "rob";
            case "d3" -> "mia";
            default -> "eve";
        };
    }

    private static List<Agenda.Allotment> list(String text) {
        return Arrays.stream(text.split(" "))
                .map(it -> it.split(":"))
                .map(it -> new Agenda.Allotment(id(it[0]), 60 * Integer.parseInt(it[1])))
                .toList();
    }

    private record Case(Given board, String was) {
        Case and(Command command) {
            board.and("mia", command);
            return this;
        }

        After by(String theirs, String mine) {
            if (!theirs.equals(was)) board.and("mia", new MeetingCommand.SetAgenda(list(theirs)));
            return then(mine, was);
        }

        After then(String mine, String seen) {
            return new After(board, new MeetingCommand.SetAgenda(list(mine), list(seen)));
        }
    }

    private record After(Given board, MeetingCommand.SetAgenda order) {
        void becomes(String agenda) {
            Play play = board.play().does("mia", order);
            Meeting meeting = Objects.requireNonNull(play.board().meeting());
            assertThat(PreparingRules.allotments(meeting.agenda())).isEqualTo(list(agenda));
        }

        void isRefused() {
            board.when("mia", order).thenRefused(Refusal.CHANGED, "allotments");
        }
    }
}
