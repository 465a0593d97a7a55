package dev.unblock.deal.contacts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of somebody's role on a deal.
 *
 * @param name absent also if the contact was removed from all deals
 * @param old null: they were not on the deal
 * @param now null: they are not on the deal any more
 * @param by member id
 */
record ContactChange(
        String contact,
        @Nullable String name,
        @Nullable String title,
        @Nullable BuyingRole old,
        @Nullable BuyingRole now,
        Instant at,
        String by) {}
