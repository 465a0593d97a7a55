package dev.unblock.deal.deals;

import dev.unblock.deal.DealField;
import org.jspecify.annotations.Nullable;

/**
 * One change of a deal in its history.
 *
 * @param old null: there was none
 * @param now null: there is none any more
 * @param oldMember the owner before, if it was a member
 */
public record DealChange(
        DealField field,
        @Nullable String old,
        @Nullable String oldMember,
        @Nullable String now,
        @Nullable String nowMember,
        Provenance by,
        @Nullable String reason) {}
