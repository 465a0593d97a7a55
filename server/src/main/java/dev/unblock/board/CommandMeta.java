package dev.unblock.board;

import java.time.Instant;
import java.util.Set;

/**
 * Everything about a command that is not in the command: the rules look nothing up and read no clock.
 *
 * @param client the tab that sends it
 * @param people ids of all people who can be owner or assignee on this board
 */
public record CommandMeta(Actor actor, String client, Instant now, Set<String> people) {
    /** Client id of the server's own commands; no browser can have it. */
    public static final String HOUSE = "server";
}
