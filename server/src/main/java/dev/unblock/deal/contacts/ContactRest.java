package dev.unblock.deal.contacts;

import dev.unblock.board.TextRule;
import dev.unblock.people.EmailAddress;
import dev.unblock.people.Member;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Request and response bodies for contacts. */
public final class ContactRest {
    public static final int TITLE = 80;
    public static final int PHONE = 40;
    public static final int NOTE = 280;

    private ContactRest() {}

    /** Values of a contact; absent ones are empty. Name or title must be known. */
    record ContactFields(
            @Nullable @Size(max = Member.NAME_LENGTH) @Pattern(regexp = TextRule.LINE)
            String name,

            @Nullable @Size(max = TITLE) @Pattern(regexp = TextRule.LINE)
            String title,

            @Nullable @Size(max = Member.EMAIL_LENGTH) @Pattern(regexp = EmailAddress.PATTERN)
            String email,

            @Nullable @Size(max = PHONE) @Pattern(regexp = TextRule.LINE)
            String phone,

            @Nullable BuyingRole buyingRole,
            @Nullable Attitude attitude,

            @Nullable @Size(max = NOTE) @Pattern(regexp = TextRule.LINE)
            String note) {
        /** Of a contact of whom nothing is known yet. */
        static final ContactFields NONE =
                new ContactFields(null, null, null, null, BuyingRole.UNKNOWN, Attitude.UNKNOWN, null);
    }

    record NewContact(ContactFields fields) {}

    /**
     * Changes some fields of a contact: those that differ between {@code fields} and {@code was}, as with a deal. A field
     * that somebody else has changed since is refused as CHANGED, with its current value.
     *
     * @param was the values of these fields as the writer saw them
     */
    record EditContact(ContactFields fields, ContactFields was) {}

    /**
     * A contact on a deal.
     *
     * @param at when it was last changed on this deal
     * @param by member id
     */
    record DealContact(
            String id,
            @Nullable String name,
            @Nullable String title,
            @Nullable String email,
            @Nullable String phone,
            BuyingRole buyingRole,
            Attitude attitude,
            @Nullable String note,
            Instant at,
            String by) {
        static DealContact of(Contact it) {
            ContactValues values = it.values();
            return new DealContact(
                    it.id(),
                    values.name(),
                    values.title(),
                    values.email(),
                    values.phone(),
                    values.role(),
                    values.attitude(),
                    values.note(),
                    it.at(),
                    it.by());
        }
    }

    /** Somebody of the deal's customer who is not on the deal. */
    record KnownContact(
            String id, @Nullable String name, @Nullable String title) {}

    /**
     * A change of somebody's role on a deal.
     *
     * @param name absent, like the title, if the contact is on no deal any more
     * @param old absent: they came to the deal
     * @param now absent: they were removed from it
     */
    record ContactStep(
            String contact,
            @Nullable String name,
            @Nullable String title,
            @Nullable BuyingRole old,
            @Nullable BuyingRole now,
            Instant at,
            String by) {
        static ContactStep of(ContactChange it) {
            return new ContactStep(it.contact(), it.name(), it.title(), it.old(), it.now(), it.at(), it.by());
        }
    }
}
