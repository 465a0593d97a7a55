package dev.unblock.board;

import java.util.List;

/** Commands with defaults for everything that a test is not about; ids from short names. */
public final class Orders {
    private Orders() {}

    /** {@code id("o1")} is {@code o10000000000}. */
    public static String id(String name) {
        return name + "0".repeat(12 - name.length());
    }

    public static Command deal(String name) {
        return deal(name, "rita");
    }

    public static Command deal(String name, String owner) {
        return new Command.AddDeal(id(name), "Deal " + name, owner, DealFacts.NONE, null);
    }

    public static Command obstacle(String name, String deal) {
        return obstacle(name, deal, false);
    }

    public static Command obstacle(String name, String deal, boolean hidden) {
        return new Command.RaiseObstacle(
                id(name), id(deal), "Obstacle " + name, ObstacleType.PRICE, Remover.REP, null, hidden);
    }

    /** A solution reused from another board. */
    public static Command reused(String name, String obstacle, boolean hidden) {
        return new Command.ProposeSolution(id(name), id(obstacle), "Solution " + name, hidden, null, source());
    }

    public static Source source() {
        return new Source(id("b9"), id("d9"), id("s9"), Play.START);
    }

    public static Command solution(String name, String obstacle) {
        return solution(name, obstacle, false);
    }

    public static Command solution(String name, String obstacle, boolean hidden) {
        return new Command.ProposeSolution(id(name), id(obstacle), "Solution " + name, hidden);
    }

    public static Command followUp(String name, String deal, String assignee) {
        return new Command.AgreeFollowUp(id(name), id(deal), "Follow-up " + name, assignee, Play.TODAY.plusDays(7));
    }

    public static Command story(String name) {
        return new Command.ParkStory(id(name), null, "Story " + name);
    }

    public static Command comment(String name, String about) {
        return new Command.AddComment(id(name), id(about), "Comment " + name);
    }

    public static Command reword(String name, String text) {
        return new Command.Reword(id(name), text, null);
    }

    public static Command result(String deal, String text) {
        return new Command.ReportResult(id(deal), text, null);
    }

    public static Command stuck(String deal, String text) {
        return new Command.ExplainStuck(id(deal), text, null);
    }

    public static Command key(String deal, String obstacle) {
        return new Command.MarkKeyObstacle(id(deal), id(obstacle));
    }

    public static Command noKey(String deal) {
        return new Command.MarkKeyObstacle(id(deal), null);
    }

    public static Command decide(String deal, String... solutions) {
        return new Command.Decide(
                id(deal), List.of(solutions).stream().map(Orders::id).toList(), "it is the shortest way");
    }

    public static Command leave(String deal) {
        return new Command.LeaveUndecided(id(deal), "their board meets in May");
    }

    public static Command withdraw(String name) {
        return new Command.Withdraw(id(name));
    }

    public static Command restore(String name) {
        return new Command.Restore(id(name));
    }

    public static Command reveal(String name) {
        return new Command.Reveal(id(name));
    }

    public static Command remove(String deal) {
        return new Command.RemoveDeal(id(deal));
    }

    public static Command bringBack(String deal) {
        return new Command.RestoreDeal(id(deal));
    }

    public static Command react(String name, Reaction reaction, boolean on) {
        return new Command.React(id(name), reaction, on);
    }

    public static Command lock(boolean locked) {
        return new Command.ChangeSettings(null, null, locked);
    }

    public static Command classify(String name, ObstacleType type) {
        return new Command.ClassifyObstacle(id(name), type, null);
    }

    /** To the end of a lane. */
    public static Command toLane(String name, Remover remover) {
        return new Command.MoveObstacle(id(name), remover, null, null);
    }

    public static Command after(String name, Remover remover, String after) {
        return new Command.MoveObstacle(id(name), remover, id(after), null);
    }

    public static Command before(String name, Remover remover, String before) {
        return new Command.MoveObstacle(id(name), remover, null, id(before));
    }

    /** To the end of the solutions of an obstacle. */
    public static Command under(String name, String obstacle) {
        return new Command.MoveSolution(id(name), id(obstacle), null, null);
    }

    public static Command underBefore(String name, String obstacle, String before) {
        return new Command.MoveSolution(id(name), id(obstacle), null, id(before));
    }

    public static Command dealBefore(String name, String before) {
        return new Command.MoveDeal(id(name), null, id(before));
    }

    public static Command undo(long op) {
        return new Command.Undo(op);
    }
}
