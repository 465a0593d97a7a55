package dev.unblock.http;

import java.time.Duration;
import java.util.Optional;

/** Bounds how much one person makes. Any thread. */
public interface MakingBudget {
    /**
     * Counts one more thing of this person.
     *
     * @return how long to wait before the next try; empty where it may be made
     */
    Optional<Duration> take(String caller);
}
