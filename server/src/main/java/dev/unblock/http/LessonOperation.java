package dev.unblock.http;

import static dev.unblock.http.Terms.delete;
import static dev.unblock.http.Terms.get;
import static dev.unblock.http.Terms.patch;
import static dev.unblock.http.Terms.post;
import static dev.unblock.http.Terms.put;
import static dev.unblock.http.Who.MEMBER;
import static dev.unblock.http.Who.SIGNED_IN;

import dev.unblock.library.Bookmark;
import dev.unblock.library.Guess;
import dev.unblock.library.Question;

/** What one learns by: questions, bookmarks, guesses. */
enum LessonOperation implements Operation {
    QUESTIONS(get("/api/boards/{board}/questions", SIGNED_IN)
            .isHeavy()
            .gives(Question[].class)
            .says("Questions to and from oneself on a board, and those that others may learn from")),
    ASK_QUESTION(post("/api/boards/{board}/questions", SIGNED_IN)
            .isHeavy()
            .takes(LessonRest.NewQuestion.class)
            .makes(Question.class)
            .says("Asks somebody why, without interrupting anybody")),
    ANSWER_QUESTION(post("/api/boards/{board}/questions/{question}/answer", SIGNED_IN)
            .takes(LessonRest.AnswerQuestion.class)
            .gives(Question.class)
            .says("Answers a question to oneself; once more, and the answer is another one")),
    WITHDRAW_QUESTION(delete("/api/boards/{board}/questions/{question}", SIGNED_IN)
            .says("Takes a question back that has no answer yet")),
    MY_QUESTIONS(get("/api/me/questions", MEMBER)
            .isHeavy()
            .gives(Question[].class)
            .says("Questions to and from oneself, everywhere")),

    BOOKMARKS(get("/api/boards/{board}/bookmarks", MEMBER)
            .isHeavy()
            .gives(Bookmark[].class)
            .says("One's own bookmarks on a board")),
    NEW_BOOKMARK(post("/api/boards/{board}/bookmarks", MEMBER)
            .isHeavy()
            .takes(LessonRest.NewBookmark.class)
            .makes(Bookmark.class)
            .says("Makes a bookmark that nobody else ever sees")),
    EDIT_BOOKMARK(patch("/api/bookmarks/{bookmark}", MEMBER)
            .takes(LessonRest.EditBookmark.class)
            .gives(Bookmark.class)
            .says("Changes the note of a bookmark")),
    REMOVE_BOOKMARK(delete("/api/bookmarks/{bookmark}", MEMBER).says("Removes a bookmark")),

    NEW_GUESS(post("/api/boards/{board}/guesses", MEMBER)
            .isHeavy()
            .takes(LessonRest.NewGuess.class)
            .makes(Guess.class)
            .says("Guesses at a deal; the first guess counts")),
    GRADE_GUESS(post("/api/guesses/{guess}/grade", MEMBER)
            .takes(LessonRest.GradeGuess.class)
            .gives(Guess.class)
            .says("Says how well one knew it, which decides when it comes again")),
    SHARE_GUESS(put("/api/guesses/{guess}/share", MEMBER)
            .takes(LessonRest.ShareGuess.class)
            .gives(Guess.class)
            .says("Asks a veteran or manager for a comment on a guess")),
    COMMENT_GUESS(post("/api/guesses/{guess}/comments", MEMBER)
            .takes(LessonRest.CommentGuess.class)
            .gives(Guess.class)
            .says("Comments a guess, as its owner or as the one who was asked to")),
    GUESS_SEEN(post("/api/guesses/{guess}/seen", MEMBER).says("One has read the comments on one's guess")),

    NOTEBOOK(get("/api/notebook", MEMBER)
            .isHeavy()
            .gives(LessonRest.Notebook.class)
            .says("One's own guesses, bookmarks and questions, and the guesses that others ask one about"));

    private final Terms terms;

    LessonOperation(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
