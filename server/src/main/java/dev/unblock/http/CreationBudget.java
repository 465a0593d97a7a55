package dev.unblock.http;

import java.time.Duration;
import java.util.Optional;

/** Limits how many stored things one person may create. Any thread. */
public interface CreationBudget {
    /**
     * Counts one more thing of this person.
     *
     * @return how long to wait before the next try; empty if the thing may be created
     */
    Optional<Duration> take(String caller);
}
