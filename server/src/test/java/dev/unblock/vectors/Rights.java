package dev.unblock.vectors;

import static dev.unblock.board.Orders.*;

import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.DealFacts;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.Play;
import dev.unblock.board.Remover;
import dev.unblock.board.Reviews;
import dev.unblock.board.Role;
import dev.unblock.board.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each person may do in typical situations, found by trying. The browser offers the same. */
record Rights(List<Situation> situations) {
    /** The owner of the deal, a colleague, the moderating manager, an executive, an observer. */
    record Situation(String name, Vector.Shown board, List<Person> people) {}

    /** @param may by the name of the right; rights about something that is not on the board are absent */
    record Person(String id, Role role, Map<String, Boolean> may) {}

    static Rights tried() {
        List<Situation> all = new ArrayList<>();
        all.add(situation("free board", free()));
        all.add(situation("locked board", free().does("mia", lock(true))));
        all.add(situation("review in preparation", Reviews.planned()));
        all.add(situation("result is discussed", Reviews.begun()));
        all.add(situation("votes on obstacles", Reviews.voting()));
        all.add(situation("tied votes on obstacles", Reviews.tied()));
        all.add(situation("ideas are written", Reviews.inIdeas()));
        all.add(situation("decision", deciding()));
        all.add(situation("locked in the decision", deciding().does("mia", lock(true))));
        all.add(situation("closed review", closed()));
        return new Rights(all);
    }

    private static Play free() {
        return Play.opened()
                .does("rita", deal("d1", "rita"))
                .does("rita", result("d1", "Price agreed"))
                .does("rob", obstacle("o1", "d1"))
                .does("eve", solution("s1", "o1"));
    }

    /** Each obstacle has a remover, as a decision needs. */
    private static Play deciding() {
        return Reviews.deciding().does("mia", toLane("o3", Remover.EXECUTIVE));
    }

    private static Play closed() {
        return deciding()
                .does("mia", Reviews.park("d1"))
                .does("mia", new MeetingCommand.BeginClosing())
                .does("mia", new MeetingCommand.CloseReview());
    }

    private static Situation situation(String name, Play play) {
        List<Person> people = play.people().stream()
                .map(it -> new Person(it, play.meta(it).actor().role(), may(play, it)))
                .toList();
        return new Situation(name, Vector.Shown.of(play.board()), people);
    }

    private static Map<String, Boolean> may(Play play, String person) {
        Board board = play.board();
        Map<String, Boolean> may = new LinkedHashMap<>();
        may.put("write", isAccepted(play, person, new Command.ParkStory(id("p9"), null, "A story")));
        may.put("set", isAccepted(play, person, new Command.ChangeSettings("Another title", null, null)));
        may.put("runDeals", isAccepted(play, person, result("d1", "Another result")));
        Command edit = new Command.EditDeal(id("d1"), "Another name", "rita", DealFacts.NONE);
        may.put("manage", isAccepted(play, person, edit));
        if (board.cards().containsKey(id("o1"))) {
            may.put("takeBack", isAccepted(play, person, new Command.Withdraw(id("o1"))));
            may.put("markKey", isAccepted(play, person, new Command.MarkKeyObstacle(id("d1"), id("o1"))));
        }
        if (board.cards().containsKey(id("s1"))) {
            may.put("decide", isAccepted(play, person, decide("d1", "s1")));
        }
        return may;
    }

    private static boolean isAccepted(Play play, String person, Command command) {
        return play.ask(person, command) instanceof Verdict.Accepted;
    }
}
