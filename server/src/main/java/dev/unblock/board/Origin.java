package dev.unblock.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a follow-up was agreed that came over to this board.
 *
 * @param board the board on which it was agreed first
 * @param card its id there
 * @param dealName as the deal was called then
 * @param slips how often it was carried on without having been done
 */
public record Origin(String board, String card, @Nullable String deal, String dealName, Instant agreedAt, int slips) {}
