package dev.unblock.board;

import org.jspecify.annotations.Nullable;

/**
 * Up to where a tab's commands are in the log.
 *
 * @param op the highest number
 * @param actor whose tab it is: its id is worth nothing to others, should they come by it
 */
public record LastOp(long op, @Nullable String actor) {}
