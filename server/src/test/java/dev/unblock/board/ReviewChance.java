package dev.unblock.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A review in which everybody sends random commands: the moderator and a co-moderator press at once, people write too
 * late, vote twice and name the wrong things. Most commands fit the moment, or nothing would ever happen. Every text
 * contains the id of its card.
 */
final class ReviewChance {
    static final String MARK = "tainted-";
    private static final List<String> PEOPLE =
            List.of("mia", "mia", "mia", "rita", "rita", "rita", "rob", "rob", "rob", "eve", "oli");
    private static final List<String> DEALS = List.of("d1", "d2", "d3");
    private static final int ODD = 20;

    private final RandomGenerator random;
    private final Play play;
    private final StaleChance stale;

    ReviewChance(RandomGenerator random, Play play) {
        this.random = random;
        this.play = play;
        stale = new StaleChance(random, play::board);
    }

    /** A review after so many commands, of which those took effect that the rules accepted. */
    static Play play(long seed, int orders) {
        Random random = new Random(seed);
        Play play = random.nextBoolean() ? Reviews.planned() : Reviews.writing();
        ReviewChance chance = new ReviewChance(random, play);
        for (int i = 0; i < orders; i++) {
            Chance.Move move = chance.next();
            if (play.ask(move.person(), move.command()) instanceof Verdict.Accepted) {
                play.does(move.person(), move.command()).waits(chance.pause());
            }
        }
        return play;
    }

    Chance.Move next() {
        if (random.nextInt(60) == 0) {
            return new Chance.Move(Play.HOUSE, house());
        }
        String person = oneOf(PEOPLE);
        boolean leads = meeting().leaders().include(person);
        if (leads && random.nextInt(4) == 0) {
            return new Chance.Move(person, next(person));
        }
        Phase phase = meeting().phaseOf(meeting().agenda().current());
        if (phase != null && phase.isVote() && random.nextInt(3) == 0) {
            return new Chance.Move(person, vote(phase));
        }
        if (random.nextInt(8) == 0) {
            return stale.next().map(it -> new Chance.Move(person, it.command())).orElseGet(this::next);
        }
        boolean tries = leads ? random.nextInt(3) == 0 : random.nextInt(ODD) == 0;
        Command command = tries ? lead() : random.nextInt(3) == 0 ? act(person) : write();
        return new Chance.Move(person, command);
    }

    /** What a good moderator would do now. */
    private Command next(String person) {
        Meeting meeting = meeting();
        String current = meeting.agenda().current();
        return switch (meeting.stage()) {
            case PREPARING -> meeting.goal().text().isEmpty() ? goal() : new MeetingCommand.StartReview();
            case RECAP, DEALS -> current == null ? new MeetingCommand.OpenSlot(deal()) : onwards(person, current);
            case CLOSING, CLOSED -> lead();
        };
    }

    private Command onwards(String person, String deal) {
        Phase phase = phase();
        if (phase != Phase.DECIDE || random.nextInt(3) == 0) {
            return new MeetingCommand.MoveOn(deal, phase, random.nextInt(3) == 0 ? true : null);
        }
        boolean sorts = random.nextBoolean();
        Command sorting = new Command.MoveObstacle(unsorted(), Remover.MANAGER, null, null);
        return sorts ? sorting : new Command.Decide(deal, List.of(solution()), person + " says so");
    }

    private String unsorted() {
        return card(it -> it.kind() instanceof Card.Kind.Obstacle o && o.remover() == Remover.UNSORTED && !it.hidden());
    }

    private Command goal() {
        return new MeetingCommand.SetGoal("goal " + random.nextInt(9), null);
    }

    private Command vote(Phase phase) {
        boolean isOfObstacles = phase == Phase.OBSTACLE_VOTE;
        String card = card(it -> !it.hidden() && it.kind() instanceof Card.Kind.Obstacle == isOfObstacles);
        return new MeetingCommand.CastVote(deal(), phase, card, random.nextInt(-1, 4));
    }

    private Meeting meeting() {
        Meeting meeting = play.board().meeting();
        if (meeting == null) {
            throw new AssertionError("no review");
        }
        return meeting;
    }

    private Command move() {
        Instant at = Play.START.plus(Duration.ofMinutes(random.nextInt(9) * 30L));
        Instant next = at.plus(Duration.ofDays(7));
        return new MeetingCommand.MoveReview(
                at, next, at.minus(Duration.ofMinutes(30)), oneOf(List.of("UTC", "Asia/Shanghai")));
    }

    private Command house() {
        return switch (random.nextInt(6)) {
            case 5 -> new MeetingCommand.FreezeReport("0".repeat(63) + random.nextInt(9), Play.START);
            case 4 -> new MeetingCommand.AdmitAttendee(new Plan.Attendee(oneOf(PEOPLE), random.nextBoolean(), true));
            case 3 -> move();
            case 0 -> new MeetingCommand.StandIn(maybe(oneOf(PEOPLE)));
            case 1 -> new MeetingCommand.CarryDeal(deal(), "it waited");
            default -> new MeetingCommand.PrepareReview(Reviews.plan());
        };
    }

    private Command lead() {
        return switch (random.nextInt(32)) {
            case 0 -> new MeetingCommand.ChangePlan(maybe(random.nextInt(5)), maybe(random.nextInt(4) > 0), null, null);
            case 1 -> goal();
            case 2, 3 -> Reviews.agenda(DEALS.subList(0, 1 + random.nextInt(3)).toArray(String[]::new));
            case 4 -> new MeetingCommand.StartReview();
            case 5, 6, 7 -> random.nextInt(4) == 0 ? new MeetingCommand.OpenSlot(deal()) : lead();
            case 8 -> new MeetingCommand.StepBack(deal(), phase());
            case 9, 10, 11 -> new MeetingCommand.TakeBackMove(deal());
            case 12 -> random.nextInt(3) == 0 ? new MeetingCommand.ParkDeal(deal(), "later") : lead();
            case 13 -> new MeetingCommand.ExtendTime(deal(), random.nextInt(-5, 700));
            case 14 -> random.nextInt(6) == 0 ? new MeetingCommand.BeginClosing() : lead();
            case 15 -> random.nextInt(9) == 0 ? new MeetingCommand.CloseReview() : lead();
            case 16 -> random.nextInt(9) == 0 ? new MeetingCommand.HandOver(oneOf(PEOPLE)) : lead();
            case 17 -> new MeetingCommand.AppointCoModerator(oneOf(PEOPLE), random.nextBoolean());
            case 18 -> new MeetingCommand.PointTo(maybe(deal()), maybe(card()), null);
            case 19 -> new MeetingCommand.HoldCard(card(), MARK + "note");
            case 20, 21 -> new Command.MarkKeyObstacle(deal(), obstacle());
            case 22, 23 -> new Command.Decide(deal(), List.of(solution()), "because");
            case 24 -> random.nextInt(4) == 0 ? new Command.LeaveUndecided(deal(), "no") : lead();
            case 25 -> new Command.Reveal(card());
            case 26 -> new MeetingCommand.ShowReport(oneOf(List.of(Lens.values())), maybe(deal()));
            default -> new MeetingCommand.MoveOn(deal(), phase());
        };
    }

    private String readGoal() {
        Meeting meeting = play.board().meeting();
        return meeting == null || random.nextInt(5) == 0
                ? "another"
                : meeting.goal().text();
    }

    /** Usually accepts what is proposed, if anything is; sometimes declines it. */
    private Command acceptance(String deal) {
        Meeting meeting = play.board().meeting();
        Slot slot = meeting == null ? null : meeting.agenda().slot(deal);
        Decision proposed = slot == null ? null : slot.proposed();
        if (proposed == null || random.nextInt(5) == 0) {
            proposed = new Decision.NoDecision("so");
        }
        return random.nextInt(4) == 0
                ? new MeetingCommand.DeclineDecision(deal, proposed, maybe("not yet"))
                : new MeetingCommand.AcceptDecision(deal, proposed);
    }

    private Command act(String person) {
        return switch (random.nextInt(18)) {
            case 0 -> new Command.AddDeal(Orders.id(oneOf(DEALS)), "a deal", oneOf(PEOPLE), DealFacts.NONE, null);
            case 1 -> new Command.EditDeal(deal(), "a deal", oneOf(PEOPLE), DealFacts.NONE);
            case 2 -> random.nextInt(9) == 0 ? new Command.RemoveDeal(deal()) : act(person);
            case 3 -> new Command.RestoreDeal(deal());
            case 4 -> new Command.ReportResult(deal(), "went " + random.nextInt(9), null);
            case 5 -> new Command.ExplainStuck(deal(), "stuck " + random.nextInt(9), null);
            case 8 -> new MeetingCommand.AgreeToGoal(random.nextBoolean(), readGoal());
            case 9 -> new MeetingCommand.BeReady(random.nextBoolean());
            case 6, 7, 10, 11 ->
                random.nextInt(3) == 0 ? new Command.Decide(deal(), List.of(solution()), "so") : acceptance(deal());
            case 12 -> new MeetingCommand.RateReview(random.nextInt(7));
            case 13 -> new MeetingCommand.TellMood(random.nextInt(7));
            default -> new Command.Undo(Math.max(1, play.op(person) - random.nextInt(4)));
        };
    }

    private Command write() {
        return switch (random.nextInt(28)) {
            case 0, 1, 2, 3 -> raise(fresh("o"));
            case 4, 5, 6 -> propose(fresh("s"));
            case 7 -> help(fresh("h"));
            case 8 -> new Command.AddComment(fresh("c"), card(), "a comment");
            case 9, 10 -> reword(card());
            case 11, 12, 13 -> new Command.MoveObstacle(obstacle(), oneOf(List.of(Remover.values())), null, null);
            case 14 -> new Command.ClassifyObstacle(obstacle(), ObstacleType.DATA, maybe("rob"));
            case 15 -> new Command.Withdraw(card());
            case 16 -> new Command.Restore(card());
            case 17 -> new Command.Reveal(card());
            case 18 -> new Command.React(card(), Reaction.AGREE, random.nextBoolean());
            case 19, 20 -> new Command.GroupCards(obstacle(), obstacle());
            case 21 -> new Command.GroupCards(solution(), solution());
            case 22 -> new Command.SplitGroup(card());
            case 23 -> new Command.MoveSolution(solution(), obstacle(), null, null);
            default -> vote(phase());
        };
    }

    private Command raise(String id) {
        Remover remover = oneOf(List.of(Remover.values()));
        return new Command.RaiseObstacle(
                id, deal(), MARK + id, ObstacleType.PRICE, remover, null, random.nextInt(4) == 0, maybe(true));
    }

    private Command propose(String id) {
        return new Command.ProposeSolution(id, obstacle(), MARK + id, random.nextInt(4) == 0, maybe(true), null);
    }

    private Command help(String id) {
        return new Command.AskForHelp(id, maybe(deal()), MARK + id, random.nextBoolean());
    }

    private Command reword(String id) {
        return new Command.Reword(id, random.nextInt(99) + MARK + id, null);
    }

    /** Usually the current one. */
    private String deal() {
        String current = meeting().agenda().current();
        return current != null && random.nextInt(ODD) > 0 ? current : Orders.id(oneOf(DEALS));
    }

    private Phase phase() {
        Phase now = meeting().phaseOf(meeting().agenda().current());
        return now != null && random.nextInt(ODD) > 0 ? now : oneOf(List.of(Phase.values()));
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

    private String card(Predicate<Card> fits) {
        boolean odd = random.nextInt(ODD) == 0;
        List<String> ids = play.board().cards().values().stream()
                .filter(it -> odd || fits.test(it))
                .map(Card::id)
                .toList();
        return ids.isEmpty() ? Orders.id("x") : oneOf(ids);
    }

    private String fresh(String prefix) {
        return Orders.id(prefix + random.nextInt(30));
    }

    Duration pause() {
        return Duration.ofSeconds(random.nextInt(12));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
