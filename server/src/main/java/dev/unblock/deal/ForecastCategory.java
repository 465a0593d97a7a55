package dev.unblock.deal;

/** How sure the owner is that the deal will close in its period. */
public enum ForecastCategory {
    PIPELINE,
    BEST_CASE,
    MOST_LIKELY,
    COMMIT,
    /** Won, lost or ended otherwise. */
    CLOSED,
    /** Left out of the forecast. */
    OMITTED
}
