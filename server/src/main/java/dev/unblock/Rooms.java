package dev.unblock;

import dev.unblock.boards.BoardsModule;
import dev.unblock.boards.LiveBoards;
import dev.unblock.deal.DealModule;
import dev.unblock.demo.Demo;
import dev.unblock.http.Metrics;
import dev.unblock.library.LibraryModule;
import dev.unblock.library.suggestions.BilingualEmbedder;
import dev.unblock.library.suggestions.Embedder;
import dev.unblock.live.BusPeers;
import dev.unblock.live.Peers;
import dev.unblock.log.EventLog;
import dev.unblock.log.PgLog;
import dev.unblock.people.PeopleModule;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.signin.JwtTokens;
import dev.unblock.people.signin.Passwords;
import dev.unblock.people.signin.SigningKey;
import dev.unblock.review.ReviewModule;
import dev.unblock.store.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Creates all rooms according to the settings, each with what it needs of the rooms below. Blocking. */
final class Rooms {
    /** Each password check keeps a core busy for a while; more at once would slow the boards. */
    private static final int PASSWORDS_AT_ONCE = 2;

    private final InstantSource clock;
    private final PgLog log;
    private final LiveBoards live;
    private final Modules modules;

    Rooms(
            Settings settings,
            Vertx vertx,
            Database database,
            Metrics metrics,
            TokenGenerator secrets,
            SecureRandom random,
            InstantSource clock) {
        this.clock = clock;
        Pool pool = database.pool();
        log = new PgLog(pool);
        SigningKey key =
                settings.jwtSecret().map(SigningKey::of).orElseGet(() -> SigningKey.in(settings.dataFolder(), secrets));
        PeopleModule people = new PeopleModule(
                pool,
                key,
                new JwtTokens(vertx, key),
                new Passwords(secrets, PASSWORDS_AT_ONCE),
                (pause, work) -> vertx.setTimer(pause.toMillis(), over -> work.run()),
                secrets,
                clock,
                Version.read());
        live = new LiveBoards(
                vertx,
                settings.eventLoops(),
                new PgLog(database.boards()),
                people,
                settings.capacity(),
                metrics.registry(),
                settings.cluster().isPresent()
                        ? BusPeers.join(vertx, secrets.id()).await()
                        : Peers.NONE,
                settings.origins(),
                secrets,
                clock,
                random);
        people.watchGuests(vertx);
        DealModule deals = new DealModule(vertx, pool, people, secrets, clock, settings.dataFolder());
        BoardsModule boards = new BoardsModule(pool, log, people, live.budgets(), live::appended, secrets, clock);
        ReviewModule review = new ReviewModule(pool, log, boards, deals, people, secrets, clock);
        LibraryModule library = new LibraryModule(
                vertx,
                pool,
                settings.suggestions() ? BilingualEmbedder::load : () -> Embedder.NONE,
                settings.suggestions(),
                boards,
                people,
                live::questionsChanged,
                secrets,
                clock);
        modules = new Modules(people, deals, boards, review, library);
    }

    /** Sign-in tokens of the demo team by role. */
    Map<String, String> loadDemo() {
        PeopleModule people = modules.people();
        ReviewModule review = modules.review();
        Map<String, String> tokens = new LinkedHashMap<>();
        new Demo(people.people(), people.guests(), log, review.series(), review.next(), clock)
                .load()
                .forEach((name, person) -> tokens.put(name, people.demo().add(person)));
        return tokens;
    }

    /** Loads the board that was written last, to which people come back first. */
    Future<Void> prepareLatest() {
        return log.latest().compose(board -> board.map(live::prepare).orElseGet(Future::succeededFuture));
    }

    EventLog log() {
        return log;
    }

    LiveBoards live() {
        return live;
    }

    Modules modules() {
        return modules;
    }
}
