package dev.unblock.library.lessons;

import static dev.unblock.http.Endpoint.delete;
import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.patch;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.boards.TeamBoards;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Person;
import dev.unblock.people.SignedIn;
import dev.unblock.people.TokenGenerator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A member's own bookmarks. */
public final class BookmarkRoutes implements Endpoints {
    private final PgBookmarks bookmarks;
    private final TeamBoards boards;
    private final Function<Person, Quotes> viewers;
    private final TokenGenerator tokens;

    public BookmarkRoutes(
            PgBookmarks bookmarks, TeamBoards boards, Function<Person, Quotes> viewers, TokenGenerator tokens) {
        this.bookmarks = bookmarks;
        this.boards = boards;
        this.viewers = viewers;
        this.tokens = tokens;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("BOOKMARKS", "/api/boards/{board}/bookmarks", MEMBER, this::onBoard)
                        .isHeavy()
                        .gives(Bookmark[].class)
                        .says("Your own bookmarks on a board"),
                post("NEW_BOOKMARK", "/api/boards/{board}/bookmarks", MEMBER, this::make)
                        .isHeavy()
                        .takes(LessonRest.NewBookmark.class)
                        .makes(Bookmark.class)
                        .says("Creates a private bookmark"),
                patch("EDIT_BOOKMARK", "/api/bookmarks/{bookmark}", MEMBER, this::edit)
                        .takes(LessonRest.EditBookmark.class)
                        .gives(Bookmark.class)
                        .says("Changes the note of a bookmark"),
                delete("REMOVE_BOOKMARK", "/api/bookmarks/{bookmark}", MEMBER, this::remove)
                        .says("Deletes a bookmark"));
    }

    private Object onBoard(Call call) {
        String board = boards.mine(call);
        Quotes quotes = viewers.apply(SignedIn.person(call));
        return bookmarks.of(SignedIn.member(call).id(), board).await().stream()
                .map(quotes::quoted)
                .toList();
    }

    private Object make(Call call) {
        String board = boards.mine(call);
        LessonRest.NewBookmark sent = call.body(LessonRest.NewBookmark.class);
        Quotes quotes = viewers.apply(SignedIn.person(call));
        Pin pin = quotes.checked(board, sent.pin());
        return bookmarks
                .make(
                        tokens.id(),
                        SignedIn.member(call).id(),
                        board,
                        pin,
                        sent.text().strip())
                .await()
                .map(quotes::quoted)
                .orElseThrow(() -> Refused.because(ProblemCode.LIMIT_EXCEEDED));
    }

    private Object edit(Call call) {
        String text = call.body(LessonRest.EditBookmark.class).text().strip();
        return bookmarks
                .reword(SignedIn.member(call).id(), call.path("bookmark"), text)
                .await()
                .map(viewers.apply(SignedIn.person(call))::quoted)
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }

    private @Nullable Object remove(Call call) {
        if (!bookmarks.remove(SignedIn.member(call).id(), call.path("bookmark")).await()) {
            throw Refused.because(ProblemCode.NOT_FOUND);
        }
        return null;
    }
}
