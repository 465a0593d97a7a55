package dev.unblock.board;

import java.time.Instant;
import java.util.Set;

/**
 * Everything about a command that is not in the command: the rules look nothing up and read no clock.
 *
 * @param client the tab that sends it
 * @param people ids of all who may be named as owner or assignee on this board
 */
public record CommandMeta(Actor actor, String client, Instant now, Set<String> people) {
    /** What the house itself sends under; no browser can have this id. */
    public static final String HOUSE = "server";
}
