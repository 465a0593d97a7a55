package dev.unblock.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a carried-over follow-up was first agreed.
 *
 * @param board the board on which it was first agreed
 * @param card its id there
 * @param dealName the deal's name at that time
 * @param slips how often it was carried over without being done
 */
public record Origin(String board, String card, @Nullable String deal, String dealName, Instant agreedAt, int slips) {}
