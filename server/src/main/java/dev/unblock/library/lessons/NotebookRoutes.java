package dev.unblock.library.lessons;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.log.BoardWriter;
import dev.unblock.people.SignedIn;
import java.util.List;

/** All that a member keeps to learn from. */
public final class NotebookRoutes implements Endpoints {
    private final Lessons lessons;
    private final BoardWriter reader;

    public NotebookRoutes(Lessons lessons, BoardWriter reader) {
        this.lessons = lessons;
        this.reader = reader;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(get("NOTEBOOK", "/api/notebook", MEMBER, this::notebook)
                .isHeavy()
                .gives(LessonRest.Notebook.class)
                .says("One's own guesses, bookmarks and questions, and the guesses that others ask one about"));
    }

    private Object notebook(Call call) {
        String me = SignedIn.member(call).id();
        Quotes quotes = new Quotes(reader);
        return new LessonRest.Notebook(
                lessons.guesses().of(me).await().stream().map(quotes::quoted).toList(),
                lessons.guesses().sharedWith(me).await().stream()
                        .map(it -> quotes.quoted(it.seenBy(me)))
                        .toList(),
                lessons.bookmarks().of(me, null).await().stream()
                        .map(quotes::quoted)
                        .toList(),
                lessons.questions().of(me).await().stream().map(quotes::quoted).toList());
    }
}
