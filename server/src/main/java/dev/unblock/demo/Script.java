package dev.unblock.demo;

import dev.unblock.board.Agenda.Allotment;
import dev.unblock.board.Command;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Language;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Phase;
import dev.unblock.board.Reaction;
import dev.unblock.board.Remover;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns the sample week into the commands that its people would send during their review, each with its time. Pure. */
final class Script {
    /** Slots of the sample review: nine minutes. */
    private static final int SLOT_SECONDS = 540;

    private static final int DOTS = 2;
    private static final String MODERATOR = "manager";

    private final Week week;
    private final Language language;
    private final Map<String, String> ids;
    private final Instant startsAt;
    private final List<Step> steps = new ArrayList<>();
    private Instant now;
    private int made;

    /** @param who key of the person who acts */
    record Step(String who, Instant at, Command command) {}

    private Script(Week week, Language language, Instant startsAt, Map<String, String> ids) {
        this.week = week;
        this.language = language;
        this.startsAt = startsAt;
        this.ids = ids;
        now = startsAt.minus(Duration.ofHours(20));
    }

    /** @param ids member id of each key */
    static List<Step> of(Week week, Language language, Instant startsAt, Map<String, String> ids) {
        Script script = new Script(week, language, startsAt, ids);
        script.play();
        return script.steps;
    }

    private void play() {
        Map<Week.Talk, String> deals = new LinkedHashMap<>();
        week.deals().forEach(talk -> deals.put(talk, nominate(talk.nomination())));
        week.waiting().forEach(this::nominate);
        prepare(List.copyOf(deals.values()));
        now = startsAt;
        add(MODERATOR, new MeetingCommand.StartReview());
        pass(Duration.ofMinutes(5));
        deals.forEach(this::talk);
        close();
    }

    private String nominate(Week.Nomination it) {
        String deal = id();
        pass(Duration.ofMinutes(20));
        add(it.owner(), new Command.AddDeal(deal, in(it.name()), member(it.owner()), facts(it), null));
        add(it.owner(), new Command.ReportResult(deal, in(it.result()), null));
        add(it.owner(), new Command.ExplainStuck(deal, in(it.stuck()), null));
        return deal;
    }

    private void prepare(List<String> deals) {
        add(MODERATOR, new MeetingCommand.SetGoal(in(week.goal()), null));
        add(
                MODERATOR,
                new MeetingCommand.SetAgenda(deals.stream()
                        .map(deal -> new Allotment(deal, SLOT_SECONDS))
                        .toList()));
        week.voters().forEach(who -> add(who, new MeetingCommand.AgreeToGoal(true, in(week.goal()))));
    }

    private void talk(Week.Talk talk, String deal) {
        add(MODERATOR, new MeetingCommand.OpenSlot(deal));
        on(deal, Phase.RESULT, 2);
        List<String> obstacles = new ArrayList<>();
        for (Week.Block block : talk.obstacles()) {
            obstacles.add(raise(deal, block));
        }
        on(deal, Phase.OBSTACLES, 2);
        for (int place = 0; place < obstacles.size(); place++) {
            Remover remover = talk.obstacles().get(place).remover();
            add(MODERATOR, new Command.MoveObstacle(obstacles.get(place), remover, null, null));
        }
        vote(
                deal,
                Phase.OBSTACLE_VOTE,
                obstacles,
                talk.obstacles().stream().map(Week.Block::votes).toList());
        on(deal, Phase.OBSTACLE_VOTE, 1);
        List<String> ideas = new ArrayList<>();
        for (Week.Idea idea : talk.ideas()) {
            ideas.add(propose(obstacles.getFirst(), idea));
        }
        on(deal, Phase.IDEAS, 2);
        vote(
                deal,
                Phase.IDEA_VOTE,
                ideas,
                talk.ideas().stream().map(Week.Idea::votes).toList());
        on(deal, Phase.IDEA_VOTE, 1);
        for (Week.Remark remark : talk.comments()) {
            add(remark.by(), new Command.AddComment(id(), ideas.get(remark.at()), in(remark.text())));
        }
        decide(talk, deal, ideas.getFirst());
    }

    private void decide(Week.Talk talk, String deal, String chosen) {
        add(talk.owner(), new Command.Decide(deal, List.of(chosen), in(talk.why())));
        add(MODERATOR, new Command.React(chosen, Reaction.THANKS, true));
        for (Week.Promise promise : talk.followUps()) {
            LocalDate due = LocalDate.ofInstant(startsAt, ZoneOffset.UTC).plusDays(promise.dueInDays());
            add(MODERATOR, new Command.AgreeFollowUp(id(), deal, in(promise.text()), member(promise.who()), due));
        }
        Week.Words story = talk.story();
        if (story != null) {
            add(talk.owner(), new Command.ParkStory(id(), deal, in(story)));
        }
        on(deal, Phase.DECIDE, 1);
    }

    private String raise(String deal, Week.Block block) {
        String card = id();
        ObstacleType type = block.type();
        add(block.by(), new Command.RaiseObstacle(card, deal, in(block.text()), type, Remover.UNSORTED, null, false));
        return card;
    }

    private String propose(String obstacle, Week.Idea idea) {
        String card = id();
        add(idea.by(), new Command.ProposeSolution(card, obstacle, in(idea.text()), false));
        return card;
    }

    /** Assigns dots one by one: the first voters give theirs to the first card until it has its number. */
    private void vote(String deal, Phase phase, List<String> cards, List<Integer> votes) {
        List<String> dots = new ArrayList<>();
        for (int place = 0; place < cards.size(); place++) {
            for (int dot = 0; dot < votes.get(place); dot++) {
                dots.add(cards.get(place));
            }
        }
        List<String> voters = week.voters();
        for (int voter = 0; voter < voters.size(); voter++) {
            Map<String, Integer> own = new LinkedHashMap<>();
            dots.subList(voter * DOTS, (voter + 1) * DOTS).forEach(card -> own.merge(card, 1, Integer::sum));
            for (var ballot : own.entrySet()) {
                add(voters.get(voter), new MeetingCommand.CastVote(deal, phase, ballot.getKey(), ballot.getValue()));
            }
        }
    }

    private void close() {
        pass(Duration.ofMinutes(7));
        add(MODERATOR, new MeetingCommand.BeginClosing());
        List<String> voters = week.voters();
        for (int voter = 0; voter < week.worth().size(); voter++) {
            add(voters.get(voter), new MeetingCommand.RateReview(week.worth().get(voter)));
        }
        for (int voter = 0; voter < week.moods().size(); voter++) {
            add(voters.get(voter), new MeetingCommand.TellMood(week.moods().get(voter)));
        }
        pass(Duration.ofMinutes(3));
        add(MODERATOR, new MeetingCommand.CloseReview());
    }

    private void on(String deal, Phase from, int minutes) {
        pass(Duration.ofMinutes(minutes));
        add(MODERATOR, new MeetingCommand.MoveOn(deal, from));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private DealFacts facts(Week.Nomination it) {
        LocalDate close = LocalDate.ofInstant(startsAt, ZoneOffset.UTC).plusDays(it.closeInDays());
        return new DealFacts(in(it.customer()), in(it.stage()), it.amount(), "CNY", close);
    }

    private void add(String who, Command command) {
        steps.add(new Step(who, now, command));
    }

    private String in(Week.Words words) {
        return words.in(language);
    }

    private String member(String key) {
        String id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("the sample week has no person " + key);
        }
        return id;
    }

    private String id() {
        made++;
        // each language has its own id range, so the two sets of deals never share an id
        return String.format(Locale.ROOT, "demo%s%06d", language, made);
    }
}
