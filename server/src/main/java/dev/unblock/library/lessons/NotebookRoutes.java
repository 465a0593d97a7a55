package dev.unblock.library.lessons;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.people.Person;
import dev.unblock.people.SignedIn;
import java.util.List;
import java.util.function.Function;

/** A member's notebook: guesses, bookmarks and questions. */
public final class NotebookRoutes implements Endpoints {
    private final PgQuestions questions;
    private final PgBookmarks bookmarks;
    private final PgGuesses guesses;
    private final Function<Person, Quotes> viewers;

    public NotebookRoutes(
            PgQuestions questions, PgBookmarks bookmarks, PgGuesses guesses, Function<Person, Quotes> viewers) {
        this.questions = questions;
        this.bookmarks = bookmarks;
        this.guesses = guesses;
        this.viewers = viewers;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("NOTEBOOK", "/api/notebook", MEMBER, this::notebook)
                        .isHeavy()
                        .gives(LessonRest.Notebook.class)
                        .says(
                                "Your own guesses, bookmarks and questions, and the guesses on which others ask for your comment"));
    }

    private Object notebook(Call call) {
        String me = SignedIn.member(call).id();
        Quotes quotes = viewers.apply(SignedIn.person(call));
        return new LessonRest.Notebook(
                guesses.of(me).await().stream().map(quotes::quoted).toList(),
                guesses.sharedWith(me).await().stream()
                        .map(it -> quotes.quoted(it.seenBy(me)))
                        .toList(),
                bookmarks.of(me, null).await().stream().map(quotes::quoted).toList(),
                questions.of(me).await().stream().map(quotes::quoted).toList());
    }
}
