package dev.unblock.deal.contacts;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a contact. Name, title and addresses are the same on all deals; role, attitude and note belong to one.
 *
 * @param name absent if only the title is known, such as "Head of production"
 */
record ContactValues(
        @Nullable String name,
        @Nullable String title,
        @Nullable String email,
        @Nullable String phone,
        BuyingRole role,
        Attitude attitude,
        @Nullable String note) {
    static final ContactValues NONE =
            new ContactValues(null, null, null, null, BuyingRole.UNKNOWN, Attitude.UNKNOWN, null);
}
