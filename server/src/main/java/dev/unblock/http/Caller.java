package dev.unblock.http;

/** Who asks, as far as the front door has to know. */
public interface Caller {
    /** Id of the person: budgets and turns are counted by it. */
    String callerId();
}
