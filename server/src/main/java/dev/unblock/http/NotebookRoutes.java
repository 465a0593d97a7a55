package dev.unblock.http;

import dev.unblock.library.Lessons;
import dev.unblock.log.BoardWriter;

/** All that a member keeps to learn from. */
final class NotebookRoutes {
    private final Lessons lessons;
    private final BoardWriter reader;

    NotebookRoutes(Lessons lessons, BoardWriter reader) {
        this.lessons = lessons;
        this.reader = reader;
    }

    void bind(Api api) {
        api.on(LessonOperation.NOTEBOOK, this::notebook);
    }

    private Object notebook(Call call) {
        String me = call.member().id();
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
