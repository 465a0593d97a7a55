package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Board;
import dev.unblock.board.Chance;
import dev.unblock.board.Command;
import dev.unblock.board.CommandMeta;
import dev.unblock.board.Entry;
import dev.unblock.board.Play;
import dev.unblock.board.Redaction;
import dev.unblock.board.Rules;
import dev.unblock.board.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several people on one board while everything fails that can: connections, nodes, the database, answers in flight.
 * Then everything works again, and the invariants are checked.
 */
final class RandomHistory {
    private static final Duration TROUBLE = Duration.ofSeconds(25);
    private static final int PATIENCE_SECONDS = 60;
    private static final List<String> PEOPLE = List.of("mia", "rita", "rob", "rita", "rob", "eve", "rob", "oli");

    private final World world;
    private final Stage stage;
    private boolean well;

    RandomHistory(long seed) {
        stage = Stage.of(seed, 2);
        world = stage.world();
        int howMany = (int) world.between(2, PEOPLE.size());
        for (String person : PEOPLE.subList(0, howMany)) {
            Tab tab = stage.tab(person);
            Chance chance =
                    new Chance(world.random(), tab::board, who -> tab.outbox().last());
            again(1, 500, () -> order(tab, chance));
            again(1, 300, () -> comeBack(tab));
        }
    }

    /** Runs it until everything settles; fails if it does not. */
    void run() {
        try {
            stage.log().faults(world.random().nextDouble() * 0.05);
            stage.rumours()
                    .faults(world.random().nextDouble() * 0.5, world.random().nextDouble() * 0.3);
            again(500, 4_000, this::misfortune);
            world.run(TROUBLE);
            heal();
            stage.untilSettled();
            check();
            untilEverybodyIsSeenByEverybody();
        } catch (AssertionError | RuntimeException failure) {
            System.out.println(world.story());
            stage.tabs().forEach(tab -> System.out.println(tab));
            throw failure;
        }
    }

    private void again(long least, long most, Runnable what) {
        world.after(world.between(least, most), () -> {
            what.run();
            again(least, most, what);
        });
    }

    private void order(Tab tab, Chance chance) {
        if (well) {
            return;
        }
        int howMany = world.chance(0.05) ? 80 : 1;
        for (int i = 0; i < howMany; i++) {
            Command command = chance.next(tab.person());
            world.tell(tab.client() + " orders " + tab.outbox().last() + 1 + " " + command);
            tab.order(command);
        }
        if (world.chance(0.2)) {
            tab.say(new Protocol.Pres(
                    "deal" + world.between(1, 9), null, Protocol.Doing.WRITING, null, null, null, null));
        }
    }

    private void comeBack(Tab tab) {
        if (!tab.isConnected()) {
            int node = world.random().nextInt(stage.nodes());
            world.tell(tab.client() + " comes back to node " + node);
            stage.connect(tab, node);
        }
    }

    private void misfortune() {
        if (well) {
            return;
        }
        Tab tab = stage.tabs().get(world.random().nextInt(stage.tabs().size()));
        Wire wire = tab.wire();
        switch (world.random().nextInt(11)) {
            case 0 -> stage.restart(world.random().nextInt(stage.nodes()));
            case 1 -> away(world.between(100, 2_000));
            case 2 -> away(world.between(8_000, 14_000));
            case 3 -> deaf(world.between(100, 3_000));
            case 4, 5 -> {
                if (wire != null) {
                    stall(tab.client(), wire, world.between(100, world.chance(0.3) ? 30_000 : 3_000));
                }
            }
            case 6 -> tab.leave();
            case 7 -> apart(world.between(1_000, 20_000));
            default -> {
                if (wire != null) {
                    world.tell(tab.client() + " is cut off");
                    wire.cut(world.between(0, world.chance(0.3) ? 20_000 : 1_000));
                }
            }
        }
    }

    private void away(long millis) {
        world.tell("the log is away for " + millis);
        stage.log().away(true);
        world.after(millis, () -> stage.log().away(false));
    }

    private void deaf(long millis) {
        world.tell("the log's answers are lost for " + millis);
        stage.log().deaf(true);
        world.after(millis, () -> stage.log().deaf(false));
    }

    private void apart(long millis) {
        world.tell("nodes do not reach each other for " + millis);
        stage.rumours().cut(true);
        world.after(millis, () -> stage.rumours().cut(false));
    }

    private void stall(String client, Wire wire, long millis) {
        world.tell(client + " reads nothing for " + millis);
        wire.stall(true);
        world.after(millis, () -> wire.stall(false));
    }

    private void heal() {
        world.tell("all is well again");
        well = true;
        stage.log().faults(0);
        stage.log().away(false);
        stage.log().deaf(false);
        stage.rumours().faults(0, 0);
        stage.rumours().cut(false);
    }

    private void untilEverybodyIsSeenByEverybody() {
        for (int second = 0; second < PATIENCE_SECONDS && !everybodyIsSeenByEverybody(); second++) {
            world.run(Duration.ofSeconds(1));
        }
        assertThat(everybodyIsSeenByEverybody())
                .as("everybody is seen by everybody")
                .isTrue();
    }

    /** Everybody with a connection to any node is shown once, and at the same place everywhere. */
    private boolean everybodyIsSeenByEverybody() {
        Set<String> connected =
                stage.tabs().stream().filter(Tab::isLive).map(Tab::sid).collect(Collectors.toSet());
        Map<String, Protocol.Presence> shown = stage.tabs().getFirst().presences();
        return connected.size() == stage.tabs().size()
                && connected.equals(shown.keySet())
                && stage.tabs().stream().allMatch(tab -> tab.presences().equals(shown));
    }

    private void check() {
        List<Entry> entries = stage.entries();
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).seq()).as("the log is dense").isEqualTo(i + 1);
        }
        eachCommandStandsOnceAndAsTheRulesSayOfTheBoardBeforeIt(entries);
        acknowledgedCommandsAreInTheLog(entries);
        for (Tab tab : stage.tabs()) {
            Shown due = Shown.of(Redaction.redact(stage.board(), tab.person()));
            assertThat(Shown.of(Redaction.redact(tab.board(), tab.person())).differencesTo(due))
                    .as("what %s shows, and what is so", tab.client())
                    .isEmpty();
        }
    }

    private record Sent(String client, long op) {}

    private void eachCommandStandsOnceAndAsTheRulesSayOfTheBoardBeforeIt(List<Entry> entries) {
        Map<String, Tab> tabs = new HashMap<>();
        stage.tabs().forEach(tab -> tabs.put(tab.client(), tab));
        Map<String, Long> lastOps = new HashMap<>();
        Board board = Board.EMPTY.after(entries.getFirst());
        int at = 1;
        while (at < entries.size()) {
            Entry first = entries.get(at);
            String client = Objects.requireNonNull(first.client());
            Tab tab = Objects.requireNonNull(tabs.get(client));
            long op = first.op();
            assertThat(op)
                    .as("op of %s, each once and in order", client)
                    .isGreaterThan(lastOps.getOrDefault(client, 0L));
            lastOps.put(client, op);
            CommandMeta meta = new CommandMeta(
                    Play.opened().meta(tab.person()).actor(),
                    client,
                    first.at(),
                    Play.opened().people());
            Command command = Objects.requireNonNull(tab.outbox().ordered().get(op));
            Verdict verdict = Rules.decide(board, meta, command);
            assertThat(verdict).as("%s by %s", command, new Sent(client, op)).isInstanceOf(Verdict.Accepted.class);
            List<Entry> said = verdict instanceof Verdict.Accepted it ? it.entries(board.seq(), meta, op) : List.of();
            assertThat(entries.subList(at, at + said.size())).isEqualTo(said);
            for (Entry entry : said) {
                board = board.after(entry);
            }
            at += said.size();
        }
    }

    private void acknowledgedCommandsAreInTheLog(List<Entry> entries) {
        List<Sent> there = new ArrayList<>();
        entries.forEach(entry -> there.add(new Sent(String.valueOf(entry.client()), entry.op())));
        for (Tab tab : stage.tabs()) {
            for (long op = 1; op <= tab.outbox().last(); op++) {
                Sent sent = new Sent(tab.client(), op);
                boolean answered = tab.outbox().acknowledged().contains(op)
                        || tab.outbox().refused().containsKey(op);
                assertThat(answered).as("%s has an answer", sent).isTrue();
                if (tab.outbox().logged().contains(op)) {
                    assertThat(there).as("shown as done").contains(sent);
                }
            }
        }
    }
}
