package dev.unblock.review.templates;

/** The parts of a review that have questions of their own: looking back, and each phase of a deal. */
public enum QuestionPart {
    RECAP,
    RESULT,
    OBSTACLES,
    OBSTACLE_VOTE,
    IDEAS,
    IDEA_VOTE,
    DECIDE
}
