package dev.unblock.board;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Random people who send random commands to one board. Most are sensible, some are not, and the board is small, so that
 * people interfere with each other.
 */
public final class Chance {
    private static final List<String> PEOPLE =
            List.of("rita", "rita", "rita", "rob", "rob", "mia", "mia", "eve", "oli");
    /** One command in so many is about something of the wrong kind, or missing. */
    private static final int ODD = 12;

    /** A command and its sender. */
    record Move(String person, Command command) {}

    private final RandomGenerator random;
    private final Supplier<Board> board;
    private final ToLongFunction<String> lastOp;
    private final StaleChance stale;

    /**
     * @param board the board as the next sender sees it
     * @param lastOp the number of a person's last command
     */
    public Chance(RandomGenerator random, Supplier<Board> board, ToLongFunction<String> lastOp) {
        this.random = random;
        this.board = board;
        this.lastOp = lastOp;
        stale = new StaleChance(random, board);
    }

    Chance(RandomGenerator random, Play play) {
        this(random, play::board, play::op);
    }

    Move next() {
        String person = board.get().locked() ? "mia" : oneOf(PEOPLE);
        return new Move(person, next(person));
    }

    /** This person's next command. */
    public Command next(String person) {
        if (board.get().locked() && person.equals("mia") && random.nextInt(3) > 0) {
            return Orders.lock(false);
        }
        if (random.nextInt(4) == 0) {
            return stale.next().map(StaleChance.Move::command).orElseGet(this::order);
        }
        return random.nextInt(5) == 0 ? about(person) : order();
    }

    private Command about(String person) {
        return switch (random.nextInt(8)) {
            case 0 -> new Command.ChangeSettings(maybe(word()), null, maybe(random.nextInt(4) == 0));
            case 1 -> new Command.RemoveDeal(deal());
            case 2 -> new Command.RestoreDeal(deal());
            case 3 -> new Command.AddDeal(fresh("d"), word(), oneOf(PEOPLE), DealFacts.NONE, maybe(deal()));
            default -> new Command.Undo(Math.max(1, lastOp.applyAsLong(person) - random.nextInt(5)));
        };
    }

    private Command order() {
        return switch (random.nextInt(29)) {
            case 0 -> new Command.EditDeal(deal(), word(), oneOf(PEOPLE), DealFacts.NONE);
            case 1 -> new Command.MoveDeal(deal(), maybe(deal()), maybe(deal()));
            case 2 -> new Command.ReportResult(deal(), word(), ifSeq());
            case 3 -> new Command.ExplainStuck(deal(), word(), ifSeq());
            case 4, 5, 6 ->
                new Command.RaiseObstacle(
                        fresh("o"), deal(), word(), type(), remover(), maybe(oneOf(PEOPLE)), isHidden());
            case 7, 8 -> new Command.ProposeSolution(fresh("s"), obstacle(), word(), isHidden());
            case 9 ->
                new Command.AgreeFollowUp(fresh("f"), deal(), word(), oneOf(PEOPLE), inDays(3), maybe(solution()));
            case 10 -> new Command.ParkStory(fresh("p"), maybe(deal()), word());
            case 11 -> new Command.AddComment(fresh("c"), card(), word());
            case 12, 13 -> new Command.Reword(card(), word(), ifSeq());
            case 14, 15 -> new Command.MoveObstacle(obstacle(), remover(), maybe(obstacle()), maybe(obstacle()));
            case 16 -> new Command.ClassifyObstacle(obstacle(), type(), maybe(oneOf(PEOPLE)));
            case 17 -> new Command.MoveSolution(solution(), obstacle(), maybe(solution()), maybe(solution()));
            case 18 -> new Command.RescheduleFollowUp(followUp(), oneOf(PEOPLE), inDays(1 + random.nextInt(9)));
            case 19, 20 -> new Command.Withdraw(card());
            case 21 -> new Command.Restore(card());
            case 22 -> new Command.Reveal(card());
            case 23 -> new Command.MarkKeyObstacle(deal(), maybe(obstacle()));
            case 24 -> decision();
            case 25, 26 -> new Command.GroupCards(obstacle(), obstacle());
            case 27 -> new Command.SplitGroup(card());
            default -> new Command.React(card(), oneOf(List.of(Reaction.values())), random.nextBoolean());
        };
    }

    private Command decision() {
        return random.nextInt(4) == 0
                ? new Command.LeaveUndecided(deal(), word())
                : new Command.Decide(deal(), List.of(solution()), word());
    }

    private String deal() {
        return any(List.copyOf(board.get().deals().keySet()));
    }

    private String card() {
        return card(it -> true);
    }

    private String obstacle() {
        return card(it -> it.kind() instanceof Card.Kind.Obstacle);
    }

    private String solution() {
        return card(it -> it.kind() instanceof Card.Kind.Solution);
    }

    private String followUp() {
        return card(it -> it.kind() instanceof Card.Kind.FollowUp);
    }

    private String card(Predicate<Card> fits) {
        boolean odd = random.nextInt(ODD) == 0;
        return any(board.get().cards().values().stream()
                .filter(it -> odd || fits.test(it))
                .map(Card::id)
                .toList());
    }

    private String any(List<String> ids) {
        return ids.isEmpty() || random.nextInt(3 * ODD) == 0 ? Orders.id("x") : oneOf(ids);
    }

    private String fresh(String prefix) {
        return Orders.id(prefix + random.nextInt(40));
    }

    private @Nullable Long ifSeq() {
        return random.nextInt(3) == 0 ? random.nextLong(board.get().seq() + 1) : null;
    }

    private LocalDate inDays(int days) {
        return Play.TODAY.plusDays(days);
    }

    private boolean isHidden() {
        return random.nextInt(4) == 0;
    }

    private Remover remover() {
        return oneOf(List.of(Remover.values()));
    }

    private ObstacleType type() {
        return oneOf(List.of(ObstacleType.values()));
    }

    private String word() {
        return "word " + random.nextInt(1_000);
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
