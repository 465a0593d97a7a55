package dev.unblock.library;

import dev.unblock.boards.BoardsModule;
import dev.unblock.boards.TeamBoards;
import dev.unblock.http.Endpoints;
import dev.unblock.library.archive.Archive;
import dev.unblock.library.archive.ArchiveRoutes;
import dev.unblock.library.growth.GrowthRoutes;
import dev.unblock.library.growth.PgGrowth;
import dev.unblock.library.lessons.BookmarkRoutes;
import dev.unblock.library.lessons.GuessRoutes;
import dev.unblock.library.lessons.Lessons;
import dev.unblock.library.lessons.NotebookRoutes;
import dev.unblock.library.lessons.QuestionListener;
import dev.unblock.library.lessons.QuestionRoutes;
import dev.unblock.library.replay.ReplayRoutes;
import dev.unblock.library.replay.Replays;
import dev.unblock.library.strategies.StrategyRoutes;
import dev.unblock.library.suggestions.Embedder;
import dev.unblock.library.suggestions.EmbeddingQueue;
import dev.unblock.library.suggestions.ObstacleEmbedding;
import dev.unblock.library.suggestions.PgSuggestSwitch;
import dev.unblock.log.Projection;
import dev.unblock.module.Module;
import dev.unblock.people.PeopleStore;
import dev.unblock.people.Secrets;
import dev.unblock.store.DataErasure;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** What a team learns from its boards. */
public final class LibraryModule implements Module {
    private final Library library;
    private final EmbeddingQueue thinking;
    private final ObstacleEmbedding learning;
    private final List<Endpoints> areas;

    /**
     * @param embedder is loaded beside everything else
     * @param suggestions false: there are none, whatever is asked
     */
    public LibraryModule(
            Vertx vertx,
            Pool pool,
            Supplier<Embedder> embedder,
            boolean suggestions,
            BoardsModule boards,
            PeopleStore people,
            QuestionListener questions,
            Secrets secrets,
            InstantSource clock) {
        library = Library.in(vertx, pool, clock);
        thinking = new EmbeddingQueue(embedder);
        learning = ObstacleEmbedding.start(vertx, library.strategies().obstacles(), thinking);
        Lessons lessons = library.lessons();
        TeamBoards wall = boards.wall();
        areas = List.of(
                new ArchiveRoutes(library.archive().search()),
                new ReplayRoutes(new Replays(boards.past(), boards.writer()), boards.access(), wall),
                new QuestionRoutes(lessons.questions(), people, wall, boards.writer(), secrets, questions),
                new BookmarkRoutes(lessons.bookmarks(), wall, boards.writer(), secrets),
                new GuessRoutes(lessons.guesses(), people.people(), wall, boards.writer(), secrets),
                new NotebookRoutes(lessons, boards.writer()),
                new StrategyRoutes(
                        library.strategies().past(),
                        library.strategies().suggesting(thinking, suggestions),
                        wall,
                        boards.writer(),
                        boards.orders(),
                        secrets),
                new GrowthRoutes(library.growth(), people.people(), wall, clock));
    }

    @Override
    public List<Endpoints> areas() {
        return areas;
    }

    @Override
    public List<Projection> projections() {
        return library.projections();
    }

    @Override
    public List<DataErasure> erasures() {
        return List.of(PgGrowth.ERASURE, Lessons.ERASURE, Archive.ERASURE, PgSuggestSwitch.ERASURE);
    }

    public Library library() {
        return library;
    }

    @Override
    public void close() {
        learning.close();
        thinking.close();
    }
}
