package dev.unblock.board;

import dev.unblock.board.Seen.SeenAsk;
import dev.unblock.board.Seen.SeenClass;
import dev.unblock.board.Seen.SeenDeal;
import dev.unblock.board.Seen.SeenDecision;
import dev.unblock.board.Seen.SeenGroup;
import dev.unblock.board.Seen.SeenKey;
import dev.unblock.board.Seen.SeenLead;
import dev.unblock.board.Seen.SeenOutcome;
import dev.unblock.board.Seen.SeenPlan;
import dev.unblock.board.Seen.SeenPromise;
import dev.unblock.board.Seen.SeenSlot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random commands of people who see the board as it was some commands ago: they send what they saw and change part of it. */
public final class StaleChance {
    private static final int REMEMBERED = 8;
    private static final List<String> PEOPLE = List.of("rita", "rob", "mia", "eve");

    /** @param seen the board at which its writer looked */
    record Move(Board seen, Command command) {}

    private final RandomGenerator random;
    private final Supplier<Board> board;
    private final List<Board> past = new ArrayList<>();

    public StaleChance(RandomGenerator random, Supplier<Board> board) {
        this.random = random;
        this.board = board;
    }

    /** Empty if there was nothing to change yet. */
    Optional<Move> next() {
        past.add(board.get());
        if (past.size() > REMEMBERED) {
            past.removeFirst();
        }
        Board seen = oneOf(past);
        return (random.nextInt(4) == 0 ? ofBoard(seen) : random.nextBoolean() ? ofDeal(seen) : ofCard(seen))
                .map(command -> new Move(seen, command));
    }

    private Optional<Command> ofBoard(Board seen) {
        Meeting meeting = seen.meeting();
        if (meeting != null && random.nextInt(3) == 0) {
            return Optional.of(ofReview(meeting));
        }
        if (meeting == null || random.nextInt(3) == 0) {
            return Optional.of(
                    new Command.ChangeSettings(changed(seen.title(), word()), maybe(Language.EN), null, seen.title()));
        }
        List<Agenda.Allotment> was = PreparingRules.allotments(meeting.agenda());
        List<Agenda.Allotment> said = new ArrayList<>(was);
        if (!said.isEmpty() && random.nextBoolean()) {
            Agenda.Allotment one = said.remove(random.nextInt(said.size()));
            if (random.nextInt(3) > 0) {
                said.add(new Agenda.Allotment(one.deal(), 60 * random.nextInt(1, 20)));
            }
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(said, new java.util.Random(random.nextLong()));
        }
        return Optional.of(new MeetingCommand.SetAgenda(said, was));
    }

    private Command ofReview(Meeting meeting) {
        Plan plan = meeting.plan();
        String moderator = meeting.leaders().moderator();
        return switch (random.nextInt(4)) {
            case 0 -> new MeetingCommand.HandOver(changed(moderator, oneOf(PEOPLE)), moderator);
            case 1 -> {
                String current = meeting.agenda().current();
                List<String> deals = meeting.agenda().order();
                String deal = deals.isEmpty() ? Orders.id("x") : oneOf(deals);
                yield new MeetingCommand.OpenSlot(deal, new SeenSlot(current));
            }
            default ->
                new MeetingCommand.ChangePlan(
                        maybe(changed(plan.dots(), 1 + random.nextInt(5))),
                        maybe(random.nextInt(4) > 0),
                        null,
                        maybe(random.nextBoolean()),
                        new SeenPlan(plan.dots(), plan.anonymousObstacles(), plan.anonymousIdeas(), plan.monthEnd()));
        };
    }

    private Optional<Command> ofDeal(Board seen) {
        return any(seen.deals().values().stream()).map(deal -> switch (random.nextInt(4)) {
            case 0, 1 -> edit(deal);
            case 2 ->
                new Command.MarkKeyObstacle(
                        deal.id(), changed(deal.keyObstacle(), maybe(card(seen))), new SeenKey(deal.keyObstacle()));
            default -> decide(seen, deal);
        });
    }

    private Command edit(Deal deal) {
        DealFacts was = deal.facts();
        Long amount = changed(was.amount(), maybe((long) random.nextInt(9)));
        DealFacts said = new DealFacts(
                changed(was.customer(), maybe(word())),
                changed(was.stage(), maybe(word())),
                amount,
                amount == null ? null : "EUR",
                changed(was.closeDate(), maybe(Play.TODAY.plusDays(random.nextInt(9)))));
        return new Command.EditDeal(
                deal.id(),
                changed(deal.name(), word()),
                changed(deal.owner(), oneOf(PEOPLE)),
                said,
                new SeenDeal(deal.name(), deal.owner(), was));
    }

    private Command decide(Board seen, Deal deal) {
        Meeting meeting = seen.meeting();
        Slot slot = meeting == null ? null : meeting.agenda().slot(deal.id());
        Decision now = slot != null && slot.proposed() != null ? slot.proposed() : deal.decision();
        SeenDecision was = new SeenDecision(now);
        if (now instanceof Decision.Strategy it && random.nextBoolean()) {
            return new Command.Decide(deal.id(), it.solutions(), changed(it.why(), word()), was);
        }
        return random.nextInt(3) > 0
                ? new Command.Decide(deal.id(), List.of(card(seen)), word(), was)
                : new Command.LeaveUndecided(deal.id(), word(), was);
    }

    private Optional<Command> ofCard(Board seen) {
        return any(seen.cards().values().stream()).map(card -> switch (card.kind()) {
            case Card.Kind.Obstacle it -> ofObstacle(seen, card, it);
            case Card.Kind.Solution it ->
                random.nextInt(3) == 0
                        ? group(seen, card)
                        : new Command.MoveSolution(
                                card.id(), changed(it.obstacle(), card(seen)), maybe(card(seen)), null, it.obstacle());
            case Card.Kind.FollowUp it -> ofFollowUp(card, it);
            case Card.Kind.Story it -> new Command.Withdraw(card.id());
            case Card.Kind.Comment it -> new Command.Withdraw(card.id());
            case Card.Kind.Help it -> new Command.Withdraw(card.id());
        });
    }

    private Command ofObstacle(Board seen, Card card, Card.Kind.Obstacle it) {
        Ask asked = it.ask();
        return switch (random.nextInt(5)) {
            case 4 -> group(seen, card);
            case 0 ->
                asked != null && random.nextBoolean()
                        ? new Command.AnswerAsk(card.id(), asked, random.nextBoolean(), word(), "Eve")
                        : ask(card, asked);
            case 1 ->
                new Command.MoveObstacle(
                        card.id(),
                        changed(it.remover(), oneOf(List.of(Remover.values()))),
                        maybe(card(seen)),
                        null,
                        it.remover());
            default ->
                new Command.ClassifyObstacle(
                        card.id(),
                        changed(it.type(), oneOf(List.of(ObstacleType.values()))),
                        changed(it.assignee(), maybe(oneOf(PEOPLE))),
                        new SeenClass(it.type(), it.assignee()));
        };
    }

    private Command group(Board seen, Card card) {
        if (random.nextInt(3) > 0) {
            return new Command.GroupCards(card.id(), card(seen), new SeenLead(card.group()));
        }
        List<String> members = seen.cards().values().stream()
                .filter(it -> card.id().equals(it.group()))
                .map(Card::id)
                .toList();
        return new Command.SplitGroup(card.id(), new SeenGroup(card.group(), members));
    }

    private Command ask(Card card, @Nullable Ask now) {
        SeenAsk was = new SeenAsk(now);
        if (now == null || random.nextInt(4) == 0) {
            return now != null
                    ? new Command.AskExecutive(card.id(), null, null, null, was)
                    : new Command.AskExecutive(card.id(), word(), "Eve", Play.TODAY.plusDays(3), was);
        }
        return new Command.AskExecutive(
                card.id(),
                changed(now.what(), word()),
                changed(now.of(), oneOf(PEOPLE)),
                changed(now.by(), Play.TODAY.plusDays(1 + random.nextInt(9))),
                was);
    }

    private Command ofFollowUp(Card card, Card.Kind.FollowUp it) {
        Outcome now = it.outcome();
        if (random.nextInt(3) == 0) {
            return new Command.RescheduleFollowUp(
                    card.id(),
                    changed(it.assignee(), oneOf(PEOPLE)),
                    changed(it.due(), Play.TODAY.plusDays(1 + random.nextInt(9))),
                    new SeenPromise(it.assignee(), it.due()));
        }
        Outcome said = now != null && random.nextInt(3) == 0 ? null : outcome(now);
        return new Command.RecordOutcome(card.id(), said, new SeenOutcome(now));
    }

    private Outcome outcome(@Nullable Outcome now) {
        Outcome.Result result = oneOf(List.of(Outcome.Result.values()));
        Outcome.Effect effect = maybe(oneOf(List.of(Outcome.Effect.values())));
        return now == null
                ? new Outcome(result, word(), effect)
                : new Outcome(
                        changed(now.result(), result), changed(now.came(), word()), changed(now.effect(), effect));
    }

    /** Any card, suitable or not. */
    private String card(Board seen) {
        return any(seen.cards().values().stream()).map(Card::id).orElseGet(() -> Orders.id("x"));
    }

    /** Most fields keep the value that was seen. */
    private <T extends @Nullable Object> T changed(T was, T other) {
        return random.nextInt(3) == 0 ? other : was;
    }

    private String word() {
        return "word " + random.nextInt(30);
    }

    private <T> Optional<T> any(Stream<T> all) {
        List<T> some = all.toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(oneOf(some));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
