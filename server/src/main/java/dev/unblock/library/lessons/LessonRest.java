package dev.unblock.library.lessons;

import dev.unblock.board.Limits;
import dev.unblock.board.Remover;
import dev.unblock.board.TextRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request and response bodies for questions, bookmarks and guesses. */
final class LessonRest {
    private LessonRest() {}

    /** @param to id of the member or guest who is asked */
    record NewQuestion(
            Pin pin,
            String to,

            @Size(min = 1, max = Question.LENGTH) @Pattern(regexp = TextRule.PROSE)
            String text) {}

    record AnswerQuestion(
            @Size(min = 1, max = Question.ANSWER) @Pattern(regexp = TextRule.PROSE)
            String text) {}

    /** @param text may be empty */
    record NewBookmark(
            Pin pin,

            @Size(max = Bookmark.LENGTH) @Pattern(regexp = TextRule.PROSE)
            String text) {}

    record EditBookmark(
            @Size(max = Bookmark.LENGTH) @Pattern(regexp = TextRule.PROSE)
            String text) {}

    record SentObstacle(
            @Size(min = 1, max = Limits.OBSTACLE) @Pattern(regexp = TextRule.PROSE)
            String text,

            Remover remover) {}

    /**
     * @param seq the position at which the replay stopped
     * @param key index of the obstacle that matters most, from 0
     */
    record NewGuess(
            String deal,
            @Min(1) long seq,
            @Size(max = Guessed.MOST) List<SentObstacle> obstacles,

            @Size(max = Guessed.MOST)
            List<@Size(min = 1, max = Limits.SOLUTION) @Pattern(regexp = TextRule.PROSE) String> solutions,

            @Min(0) @Nullable Integer key) {}

    /** @param grade from 0, nothing remembered, to 5, everything at once */
    record GradeGuess(
            @Min(Repetition.WORST_GRADE) @Max(Repetition.BEST_GRADE)
            int grade) {}

    /** @param with member id of the person who is asked for a comment; absent: nobody any more */
    record ShareGuess(@Nullable String with) {}

    record CommentGuess(
            @Size(min = 1, max = Guess.COMMENT) @Pattern(regexp = TextRule.PROSE)
            String text) {}

    /**
     * A member's notebook.
     *
     * @param shared guesses of others who ask for a comment
     */
    record Notebook(List<Guess> guesses, List<Guess> shared, List<Bookmark> bookmarks, List<Question> questions) {}
}
