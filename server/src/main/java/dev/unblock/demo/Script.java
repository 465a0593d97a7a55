package dev.unblock.demo;

import dev.unblock.board.Command;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Language;
import dev.unblock.board.Reaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the sample week into what its people would do on a board, one order after the other. Pure. */
final class Script {
    private final Language language;
    private final Instant now;
    private final Map<String, String> ids;
    private final List<Step> steps = new ArrayList<>();
    private int made;

    /** @param who key of the one who does it */
    record Step(String who, Command command) {}

    private Script(Language language, Instant now, Map<String, String> ids) {
        this.language = language;
        this.now = now;
        this.ids = ids;
    }

    /** @param ids member id of each key */
    static List<Step> of(Week week, Language language, Instant now, Map<String, String> ids) {
        Script script = new Script(language, now, ids);
        week.deals().forEach(script::talk);
        return script.steps;
    }

    private void talk(Week.Talk talk) {
        String deal = id();
        add(talk.owner(), new Command.AddDeal(deal, in(talk.name()), member(talk.owner()), facts(talk), null));
        add(talk.owner(), new Command.ReportResult(deal, in(talk.result()), null));
        add(talk.owner(), new Command.ExplainStuck(deal, in(talk.stuck()), null));
        List<String> obstacles = new ArrayList<>();
        List<List<String>> solutions = new ArrayList<>();
        for (Week.Block block : talk.obstacles()) {
            obstacles.add(raise(talk, deal, block));
            solutions.add(propose(obstacles.getLast(), block));
        }
        for (Week.Remark remark : talk.comments()) {
            String about = obstacles.get(remark.obstacle());
            add(remark.by(), new Command.AddComment(id(), about, in(remark.text())));
        }
        if (talk.key() != null) {
            add("manager", new Command.MarkKeyObstacle(deal, obstacles.get(talk.key())));
            add("veteran", new Command.React(obstacles.get(talk.key()), Reaction.AGREE, true));
        }
        if (talk.decision() != null) {
            decide(talk, deal, talk.decision(), solutions);
        }
        end(talk, deal);
    }

    private String raise(Week.Talk talk, String deal, Week.Block block) {
        String card = id();
        String assignee = block.assignee() == null ? null : member(block.assignee());
        add(
                talk.owner(),
                new Command.RaiseObstacle(
                        card, deal, in(block.text()), block.type(), block.remover(), assignee, false));
        return card;
    }

    private List<String> propose(String obstacle, Week.Block block) {
        List<String> cards = new ArrayList<>();
        for (Week.Words text : block.solutions()) {
            cards.add(id());
            add("veteran", new Command.ProposeSolution(cards.getLast(), obstacle, in(text), false));
        }
        return cards;
    }

    private void decide(Week.Talk talk, String deal, Week.Choice choice, List<List<String>> solutions) {
        List<String> chosen = choice.chosen().stream()
                .map(place -> solutions.get(place.getFirst()).get(place.getLast()))
                .toList();
        add(talk.owner(), new Command.Decide(deal, chosen, in(choice.why())));
        add("manager", new Command.React(chosen.getFirst(), Reaction.THANKS, true));
    }

    private void end(Week.Talk talk, String deal) {
        for (Week.Promise promise : talk.followUps()) {
            Instant due = now.plus(Duration.ofDays(promise.dueInDays()));
            add("manager", new Command.AgreeFollowUp(id(), deal, in(promise.text()), member(promise.who()), due));
        }
        if (talk.story() != null) {
            add("manager", new Command.ParkStory(id(), deal, in(talk.story())));
        }
    }

    private DealFacts facts(Week.Talk talk) {
        LocalDate close = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(talk.closeInDays());
        return new DealFacts(in(talk.customer()), in(talk.stage()), talk.amount(), "CNY", close);
    }

    private void add(String who, Command command) {
        steps.add(new Step(who, command));
    }

    private String in(Week.Words words) {
        return words.in(language);
    }

    private String member(String key) {
        String id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("the week knows nobody called " + key);
        }
        return id;
    }

    private String id() {
        made++;
        return String.format("demo%08d", made);
    }
}
