package dev.unblock.board;

import org.jspecify.annotations.Nullable;

/**
 * The highest command number of a tab in the log.
 *
 * @param op the number
 * @param actor the tab's owner: a stolen client id is useless to others
 */
public record LastOp(long op, @Nullable String actor) {}
