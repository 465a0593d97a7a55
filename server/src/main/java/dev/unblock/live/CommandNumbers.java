package dev.unblock.live;

/**
 * The numbers of one tab's commands, which come one after another. A number is used up when its command is accepted, or
 * refused for good. Of the board's loop only.
 */
final class CommandNumbers {
    /** Highest number that is used up. */
    private long last;
    /** Up to here the tab needs no more answers, and sends nothing again. */
    private long done;
    /** Whether the tab was told to resend from the next one: until then, higher numbers get no answer. */
    private boolean toldToResend;

    private int inFlight;

    /**
     * The tab has joined.
     *
     * @param op up to here its numbers are used up
     * @param first the first number that it may send again
     */
    void startAfter(long op, long first) {
        done = first - 1;
        useUpTo(Math.max(done, op));
    }

    /** The log holds the tab's commands up to this number. */
    void committed(long op) {
        useUpTo(Math.max(last, op));
    }

    /** A command arrives. Whether it may come now: a new number must be the next one. */
    boolean arrive(long op) {
        if (op == next()) {
            toldToResend = false;
        }
        return op <= next();
    }

    void accept(long op) {
        useUpTo(op);
        inFlight++;
    }

    /** It is refused for good. */
    void refuse(long op) {
        useUpTo(Math.max(last, op));
    }

    /** An accepted command has ended. It may be one that the tab sent on an earlier connection, not counted here. */
    void settle() {
        inFlight = Math.max(0, inFlight - 1);
    }

    /**
     * The outcome of an accepted command is unknown, so its number comes again: unless the tab has got its answer from
     * another node meanwhile. If that number were waited for, nothing that the tab sends would be answered.
     */
    void giveUp(long op) {
        settle();
        useUpTo(Math.max(done, Math.min(last, op - 1)));
    }

    /** The tab has to resend from {@link #next}. False if it was told so before. */
    boolean tellToResend() {
        boolean isNews = !toldToResend;
        toldToResend = true;
        return isNews;
    }

    boolean isUsedUp(long op) {
        return op <= last;
    }

    /** The number that must come next. */
    long next() {
        return last + 1;
    }

    /** Number of accepted commands that have not ended. */
    int inFlight() {
        return inFlight;
    }

    private void useUpTo(long op) {
        // what the tab was told holds for one number only
        toldToResend = toldToResend && op == last;
        last = op;
    }
}
