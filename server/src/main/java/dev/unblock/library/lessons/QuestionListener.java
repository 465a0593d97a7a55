package dev.unblock.library.lessons;

import java.util.Set;

/** Notified when questions on a board have changed for certain people. Any thread. */
public interface QuestionListener {
    void questionsChanged(String board, Set<String> people);
}
