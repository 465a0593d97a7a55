package dev.unblock.http;

/** The signed-in caller, as far as the front door needs to know. */
public interface Caller {
    /** Id of the person, by which budgets and turns are counted. */
    String callerId();
}
