package dev.unblock.library;

import dev.unblock.boards.BoardsModule;
import dev.unblock.library.archive.ArchiveModule;
import dev.unblock.library.growth.GrowthModule;
import dev.unblock.library.lessons.LessonsModule;
import dev.unblock.library.lessons.QuestionListener;
import dev.unblock.library.replay.ReplayRoutes;
import dev.unblock.library.replay.Replays;
import dev.unblock.library.strategies.StrategiesModule;
import dev.unblock.library.suggestions.Embedder;
import dev.unblock.module.Module;
import dev.unblock.people.PeopleModule;
import dev.unblock.people.TokenGenerator;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** The library: what a team learns from its boards. */
public final class LibraryModule implements Module {
    private final List<Module> parts;

    /**
     * @param embedder loaded in the background
     * @param suggestions false to turn suggestions off for the whole server
     */
    public LibraryModule(
            Vertx vertx,
            Pool pool,
            Supplier<Embedder> embedder,
            boolean suggestions,
            BoardsModule boards,
            PeopleModule people,
            QuestionListener questions,
            TokenGenerator tokens,
            InstantSource clock) {
        Replays replays = new Replays(boards.past(), boards.writer());
        parts = List.of(
                new ArchiveModule(pool),
                Module.of(new ReplayRoutes(replays, boards.access(), boards.wall())),
                new LessonsModule(pool, boards, people, questions, tokens, clock),
                new StrategiesModule(vertx, pool, embedder, suggestions, boards, tokens),
                new GrowthModule(pool, boards, people, clock));
    }

    @Override
    public List<Module> parts() {
        return parts;
    }
}
