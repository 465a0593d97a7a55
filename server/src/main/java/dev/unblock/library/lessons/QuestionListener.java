package dev.unblock.library.lessons;

import java.util.Set;

/** Told when there is something new about questions on a board, and for whom. Any thread. */
public interface QuestionListener {
    void questionsChanged(String board, Set<String> people);
}
