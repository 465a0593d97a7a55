package dev.unblock.faults;

import dev.unblock.board.Command;
import dev.unblock.board.DealFacts;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Remover;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A person who writes continuously: commands that are all valid and all change something. Pauses only while many are
 * unanswered.
 */
final class Load implements AutoCloseable {
    private static final String DEAL = "deal00000000";
    private static final int UNANSWERED = 10;
    /** Far below the limit of a board. */
    private static final int CARDS = 500;

    private final Player player;
    private final Random random;
    private final List<String> cards = new ArrayList<>();
    private final Thread thread;
    private volatile boolean stopped;
    private int made;

    private Load(Player player, long seed) {
        this.player = player;
        random = new Random(seed);
        thread = Thread.ofVirtual().unstarted(this::run);
    }

    /** The deal of the load, added by a person who may. */
    static void begin(Player player) {
        player.send(new Command.AddDeal(DEAL, "Load", player.me(), DealFacts.NONE, null));
        player.awaitAnswers();
    }

    static Load on(Player player, long seed) {
        Load load = new Load(player, seed);
        load.thread.start();
        return load;
    }

    private void run() {
        while (!stopped) {
            player.await(
                    "there is room for another order",
                    it -> stopped || it.outbox().size() < UNANSWERED);
            if (!stopped) {
                player.send(next());
            }
        }
    }

    private Command next() {
        made++;
        if (cards.isEmpty()) {
            return raise();
        }
        return cards.size() < CARDS && random.nextInt(3) == 0 ? raise() : reword();
    }

    private Command raise() {
        String card = fresh();
        return new Command.RaiseObstacle(
                card, DEAL, "Obstacle " + made, ObstacleType.PRICE, Remover.REP, null, random.nextInt(4) == 0);
    }

    private Command reword() {
        return new Command.Reword(card(), "Words " + made, null);
    }

    private String fresh() {
        String card = player.client().substring(0, 4) + String.format("%08d", made);
        cards.add(card);
        return card;
    }

    private String card() {
        return cards.get(random.nextInt(cards.size()));
    }

    /** Stops writing soon. */
    void stop() {
        stopped = true;
        player.nudge();
    }

    /** Stops writing; the player still sends what is unanswered. */
    @Override
    public void close() {
        stop();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
