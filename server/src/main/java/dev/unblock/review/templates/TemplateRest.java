package dev.unblock.review.templates;

import dev.unblock.board.Language;
import dev.unblock.board.Limits;
import dev.unblock.board.Template;
import dev.unblock.board.TextRule;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request and response bodies for the questions of a team. */
public final class TemplateRest {
    private static final int QUESTIONS = 30;

    private TemplateRest() {}

    /** A team's own questions for one part of a kind of review, in one language. */
    record Questions(Template template, Language language, QuestionPart part, List<String> questions) {}

    /**
     * Replaces them.
     *
     * @param questions empty: the usual ones are asked again
     * @param was the questions as the writer saw them; refused as CHANGED if another manager has changed them since
     */
    record EditQuestions(
            Template template,
            Language language,
            QuestionPart part,
            @Size(max = QUESTIONS) List<@Size(max = Limits.QUESTION) @Pattern(regexp = TextRule.LINE) String> questions,
            @Nullable SeenQuestions was) {}

    /** A team's own questions as the writer saw them; empty if it had none. */
    record SeenQuestions(@Size(max = QUESTIONS) List<String> questions) {}
}
