package dev.unblock.library.lessons;

import dev.unblock.boards.BoardNames;
import dev.unblock.boards.BoardsModule;
import dev.unblock.boards.TeamBoards;
import dev.unblock.http.Endpoints;
import dev.unblock.log.BoardWriter;
import dev.unblock.module.Module;
import dev.unblock.people.PeopleModule;
import dev.unblock.people.Person;
import dev.unblock.people.TokenGenerator;
import dev.unblock.store.DataErasure;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** Personal learning beside the boards: questions, bookmarks and guesses. */
public final class LessonsModule implements Module {
    private final List<Endpoints> areas;

    public LessonsModule(
            Pool pool,
            BoardsModule boards,
            PeopleModule people,
            QuestionListener listener,
            TokenGenerator tokens,
            InstantSource clock) {
        PgQuestions questions = new PgQuestions(pool, clock);
        PgBookmarks bookmarks = new PgBookmarks(pool, clock);
        PgGuesses guesses = new PgGuesses(pool, clock);
        TeamBoards wall = boards.wall();
        BoardWriter reader = boards.writer();
        Function<Person, Quotes> viewers = viewer -> new Quotes(
                reader,
                new BoardNames(people.people(), people.guests(), viewer.team().id()),
                viewer.language());
        areas = List.of(
                new QuestionRoutes(questions, people.people(), people.guests(), wall, viewers, tokens, listener),
                new BookmarkRoutes(bookmarks, wall, viewers, tokens),
                new GuessRoutes(guesses, people.people(), wall, viewers, tokens),
                new NotebookRoutes(questions, bookmarks, guesses, viewers));
    }

    @Override
    public List<Endpoints> areas() {
        return areas;
    }

    /** Answered questions are kept without a name, because the team learns from them. */
    @Override
    public List<DataErasure> erasures() {
        return List.of(new DataErasure(
                List.of(
                        "delete from bookmark where member_id = $1",
                        "delete from guess where member_id = $1",
                        "delete from guess_comment where author = $1",
                        "update guess set shared_with = null where shared_with = $1",
                        "delete from question where answer is null and (asker = $1 or asked = $1)"),
                List.of("delete from question where team_id = $1"),
                // its questions, bookmarks and guesses go with the board's row
                List.of()));
    }
}
