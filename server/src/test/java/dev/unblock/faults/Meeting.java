package dev.unblock.faults;

import dev.unblock.App;
import dev.unblock.Settings;
import dev.unblock.board.CommandMeta;
import dev.unblock.board.Entry;
import dev.unblock.board.MeetingEvent;
import dev.unblock.board.Play;
import dev.unblock.board.Reviews;
import dev.unblock.http.Browser;
import dev.unblock.log.Head;
import dev.unblock.log.PgLog;
import dev.unblock.store.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

/** A board, the people on it, and usually the server, in this process. */
final class Meeting implements AutoCloseable {
    private final String database;
    private final Callable<App> start;
    private AutoCloseable server;
    private final Site site;
    private final Browser manager;
    private final String board;
    private final List<Player> players = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();

    private Meeting(String database, int port, AutoCloseable server, Callable<App> start) {
        this.database = database;
        this.server = server;
        this.start = start;
        site = new Site(port);
        manager = site.setUp();
        board = Site.board(manager);
    }

    /** On an empty database, with the default limits. */
    static Meeting on(String database, Path folder) {
        return on(database, folder, InstantSource.system(), Map.of());
    }

    /** The same with a clock of the test. */
    static Meeting under(InstantSource clock, String database, Path folder) {
        return on(database, folder, clock, Map.of());
    }

    /** On an empty database, for people who write faster than humans. */
    static Meeting ofFastWriters(String database, Path folder) {
        return on(database, folder, InstantSource.system(), FAST);
    }

    /** On a server that the test starts and stops itself. */
    static Meeting at(int port, String database) {
        return new Meeting(database, port, () -> {}, () -> {
            throw new IllegalStateException("somebody else's server");
        });
    }

    /** Lifts the rate limits. */
    static final Map<String, String> FAST = Map.of(
            "UNBLOCK_COMMANDS_PER_SECOND", "100000",
            "UNBLOCK_COMMAND_BURST", "100000",
            "UNBLOCK_BOARD_COMMANDS_PER_SECOND", "100000");

    private static Meeting on(String database, Path folder, InstantSource clock, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.putAll(Map.of("PORT", "0", "DATABASE_URL", database, "DATA_DIR", folder.toString()));
        Callable<App> start = () -> new App(Settings.from(settings), clock);
        App app = called(start);
        return new Meeting(database, app.port(), app, start);
    }

    private static <T> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * The server is stopped as by an operator, and started again.
     *
     * @param meanwhile SQL to run while the server is down
     */
    void restart(String... meanwhile) {
        close(server);
        for (String sql : meanwhile) {
            Databases.run(site.vertx(), database, sql);
        }
        App app = called(start);
        server = app;
        site.moved(app.port());
    }

    void stopServer() {
        close(server);
    }

    private static void close(AutoCloseable server) {
        called(() -> {
            server.close();
            return true;
        });
    }

    Site site() {
        return site;
    }

    Browser manager() {
        return manager;
    }

    String board() {
        return board;
    }

    List<Player> players() {
        return players;
    }

    /** Turns the board into one of a review that the manager moderates, before anybody joins. */
    void becomesReview() {
        String moderator = manager.get("/api/me").json().getString("id");
        Database opened = Database.open(site.vertx(), database).await();
        try {
            PgLog log = new PgLog(opened.pool());
            Head head = log.head(board).await().orElseThrow();
            MeetingEvent prepared = new MeetingEvent.ReviewPrepared(Reviews.plan(moderator, List.of()));
            Entry entry = new Entry(head.seq() + 1, Play.START, moderator, CommandMeta.HOUSE, 2, null, prepared);
            log.append(board, head.epoch(), head.seq(), List.of(entry)).await();
        } finally {
            opened.close().await();
        }
    }

    /** The manager joins, and reconnects whenever the connection ends. */
    Player manager(String client) {
        return person(manager, client);
    }

    /** The same as a guest. */
    Player guest(String client) {
        return person(site.guest(manager, board, "EXECUTIVE"), client);
    }

    /** The same for the person who is signed in in that browser. */
    Player person(Browser browser, String client) {
        return enter(new Player(site, browser, board, client));
    }

    private Player enter(Player player) {
        players.add(player);
        return player.comesBack().enter();
    }

    /** That many people join and write continuously. */
    void write(int writers, Random random) {
        Load.begin(manager("tab0"));
        for (int writer = 1; writer < writers; writer++) {
            guest("tab" + writer);
        }
        players.forEach(player -> loads.add(Load.on(player, random.nextLong())));
    }

    /** Everybody stops writing; everything written must be in its place. */
    void judge() {
        players.forEach(player -> player.awaitSeq(player.board().seq() + 1));
        loads.forEach(Load::close);
        loads.clear();
        settle();
    }

    /** The log is consistent, holds what everybody wrote, and everybody sees what it says. */
    void settle() {
        players.forEach(Player::awaitAnswers);
        Witness witness = Witness.of(site.vertx(), database, board).isDense();
        players.forEach(
                player -> witness.holdsAllOf(player.awaitSeq(witness.head())).isSeenBy(player));
    }

    @Override
    public void close() {
        loads.forEach(Load::stop);
        players.forEach(Player::close);
        site.close();
        close(server);
    }
}
