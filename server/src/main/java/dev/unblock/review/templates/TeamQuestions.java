package dev.unblock.review.templates;

import dev.unblock.board.Language;
import dev.unblock.board.Template;
import java.util.List;

/** A team's own questions for one part of a kind of review, in one language; empty: the usual ones are asked. */
public record TeamQuestions(Template template, Language language, QuestionPart part, List<String> questions) {
    public TeamQuestions {
        questions = List.copyOf(questions);
    }
}
