package dev.unblock.review.deals;

import dev.unblock.board.DealFacts;
import java.time.Instant;

/** A deal that the team has discussed, in its latest state. */
public record DealLine(String deal, String name, String owner, DealFacts facts, String lastBoard, Instant lastAt) {}
