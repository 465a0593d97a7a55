package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovesTest {
    @Test
    void anObstacleGoesToTheEndOfAnotherLane() {
        lanes().when("eve", toLane("o1", Remover.MANAGER))
                .then(new Event.ObstacleMoved(id("o1"), Remover.MANAGER, "V00000"));
        assertThat(laneAfter(Remover.EXECUTIVE, toLane("o1", Remover.EXECUTIVE)))
                .isEqualTo("e1 o1");
    }

    @Test
    void anObstacleGoesBesideItsNeighbours() {
        assertThat(laneAfter(Remover.REP, before("o3", Remover.REP, "o1"))).isEqualTo("o3 o1 o2");
        assertThat(laneAfter(Remover.REP, after("o1", Remover.REP, "o2"))).isEqualTo("o2 o1 o3");
        assertThat(laneAfter(Remover.REP, before("e1", Remover.REP, "o2"))).isEqualTo("o1 e1 o2 o3");
        assertThat(laneAfter(Remover.REP, between("o1", "o2", "o3"))).isEqualTo("o2 o1 o3");
    }

    @Test
    void whereANeighbourIsMissingTheOtherCountsAndElseTheEnd() {
        assertThat(laneAfter(Remover.REP, between("e1", "zz", "o2"))).isEqualTo("o1 e1 o2 o3");
        assertThat(laneAfter(Remover.REP, between("e1", "o2", "zz"))).isEqualTo("o1 o2 e1 o3");
        assertThat(laneAfter(Remover.REP, between("o1", "zz", "e1"))).isEqualTo("o2 o3 o1");
    }

    @Test
    void aWithdrawnNeighbourStillMarksItsPlace() {
        Given board = lanes().and("rita", withdraw("o2"));
        board.and("rita", after("e1", Remover.REP, "o2"), restore("o2"));
        assertThat(lane(board.play().board(), Remover.REP)).isEqualTo("o1 o2 e1 o3");
    }

    @Test
    void aMoveToWhereItIsDoesNothing() {
        lanes().when("rita", between("o2", "o1", "o3")).thenNothing();
        lanes().when("rita", toLane("o3", Remover.REP)).thenNothing();
        lanes().when("rita", before("o1", Remover.REP, "o2")).thenNothing();
        lanes().when("rita", toLane("e1", Remover.EXECUTIVE)).thenNothing();
    }

    @Test
    void onlyObstaclesStandInLanes() {
        lanes().when("rita", toLane("s1", Remover.REP)).thenRefused(Refusal.INVALID, "card");
        lanes().when("rita", toLane("zz", Remover.REP)).thenRefused(Refusal.NOT_FOUND, "card");
    }

    @Test
    void aSolutionGoesUnderAnotherObstacleOfItsDeal() {
        lanes().when("rita", under("s1", "o2")).then(new Event.SolutionMoved(id("s1"), id("o2"), "V00000"));
        lanes().when("rita", underBefore("s2", "o1", "s1")).then(new Event.SolutionMoved(id("s2"), id("o1"), "F00000"));
        lanes().when("rita", under("s2", "o1")).thenNothing();
    }

    @Test
    void aSolutionStaysInItsDeal() {
        Given board = lanes().and("rita", deal("d2"), obstacle("p1", "d2"));
        board.when("rita", under("s1", "p1")).thenRefused(Refusal.INVALID, "obstacle");
        board.when("rita", under("s1", "s2")).thenRefused(Refusal.INVALID, "obstacle");
        board.when("rita", under("s1", "zz")).thenRefused(Refusal.NOT_FOUND, "obstacle");
        board.when("rita", under("o1", "o2")).thenRefused(Refusal.INVALID, "card");
    }

    @Test
    void crowdedNeighboursMakeRoomAndAnUndoTakesBackOnlyTheMove() {
        Given board = lanes();
        Play play = board.play();
        String[] pair = {"o2", "o3"};
        int steps = 0;
        while (laneKeys(play.board()).stream().noneMatch(it -> it.length() == OrderKey.LONGEST)) {
            play.does("rita", between(pair[steps % 2], "o1", null));
            steps++;
        }
        assertThat(steps).isGreaterThan(100);
        Verdict.Accepted verdict;
        do {
            verdict = (Verdict.Accepted) play.ask("rita", between(pair[steps % 2], "o1", null));
            play.does("rita", between(pair[steps % 2], "o1", null));
            steps++;
        } while (verdict.facts().size() == 1);
        assertThat(laneKeys(play.board())).allSatisfy(it -> assertThat(it).hasSizeLessThan(OrderKey.LONGEST));
        String before = lane(play.board(), Remover.REP);
        assertThat(before).startsWith("o1 ");
        assertThat(play.ask("rita", undo(play.op("rita"))))
                .isInstanceOfSatisfying(
                        Verdict.Accepted.class, it -> assertThat(it.facts()).hasSize(1));
    }

    private static Command between(String name, @Nullable String after, @Nullable String before) {
        return new Command.MoveObstacle(
                id(name), Remover.REP, after == null ? null : id(after), before == null ? null : id(before));
    }

    /** Obstacles o1 (with solutions s1 and s2), o2 and o3 for the rep, e1 for the executive. */
    private static Given lanes() {
        return given(deal("d1"), obstacle("o1", "d1"), obstacle("o2", "d1"), obstacle("o3", "d1"))
                .and("rita", solution("s1", "o1"), solution("s2", "o1"))
                .and("rita", obstacle("e1", "d1"), toLane("e1", Remover.EXECUTIVE));
    }

    private static String laneAfter(Remover lane, Command move) {
        return lane(lanes().and("rita", move).play().board(), lane);
    }

    private static String lane(Board board, Remover lane) {
        return String.join(
                " ",
                board.cards().values().stream()
                        .filter(it -> it.kind() instanceof Card.Kind.Obstacle kind && kind.remover() == lane)
                        .sorted(Comparator.comparing(MovesTest::order))
                        .map(it -> it.id().substring(0, 2))
                        .toList());
    }

    private static List<String> laneKeys(Board board) {
        return board.cards().values().stream().map(MovesTest::order).toList();
    }

    private static String order(Card card) {
        return card.kind() instanceof Card.Kind.Obstacle kind ? kind.order() : "";
    }
}
