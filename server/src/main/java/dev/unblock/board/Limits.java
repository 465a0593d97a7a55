package dev.unblock.board;

/** Limits of a board. Lengths are in Unicode code points, after trimming. */
public final class Limits {
    private Limits() {}

    public static final int BOARD_TITLE = 120;
    public static final int DEAL_NAME = 120;
    public static final int CUSTOMER = 80;
    public static final int STAGE = 80;
    /** Short enough to say in one breath in the meeting. */
    public static final int RESULT = 140;

    public static final int STUCK_BECAUSE = 280;
    public static final int OBSTACLE = 200;
    public static final int SOLUTION = 280;
    public static final int FOLLOW_UP = 280;
    public static final int STORY = 1_000;
    public static final int COMMENT = 1_000;
    public static final int WHY = 1_000;
    public static final int HELP = 280;
    public static final int GOAL = 200;
    /** Outcome of a follow-up. */
    public static final int OUTCOME = 280;
    /** A request to an executive, and the answer. */
    public static final int ASK = 200;

    public static final int NAME = 80;
    /** Reason why a deal is parked or a card held back. */
    public static final int REASON = 200;

    public static final int QUESTION = 200;
    /** Cards in one group besides the leading one: to split a group writes an event for each. */
    public static final int GROUP = 50;
    /** Dots of one person in one round. */
    public static final int DOTS = 10;
    /** Anonymous answers are published only from this many on. */
    public static final int ANONYMOUS = 3;
    /** Bounds of a slot, in seconds. */
    public static final int SLOT_MIN = 60;

    public static final int SLOT_MAX = 7_200;

    /** Above any deal, and far below 2^53, the largest exact integer in JavaScript. */
    public static final long AMOUNT = 1_000_000_000_000_000L;
    /** Withdrawn cards count, as they are kept. */
    public static final int CARDS = 5_000;
    /** Removed deals count, as they are kept. */
    public static final int DEALS = 200;
    /** Solutions of one decision. */
    public static final int CHOSEN = 50;
    /** How far ahead a follow-up may be due. */
    public static final int DAYS_AHEAD = 2 * 366;

    static int of(Card.Kind kind) {
        return switch (kind) {
            case Card.Kind.Obstacle it -> OBSTACLE;
            case Card.Kind.Solution it -> SOLUTION;
            case Card.Kind.FollowUp it -> FOLLOW_UP;
            case Card.Kind.Story it -> STORY;
            case Card.Kind.Comment it -> COMMENT;
            case Card.Kind.Help it -> HELP;
        };
    }
}
