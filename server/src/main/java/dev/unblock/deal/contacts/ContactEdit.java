package dev.unblock.deal.contacts;

import dev.unblock.board.FieldMerge;
import dev.unblock.deal.contacts.ContactRest.ContactFields;
import dev.unblock.http.Refused;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Merges an edit of a contact with what others have changed since its writer looked. Pure. */
final class ContactEdit {
    private ContactEdit() {}

    static ContactValues first(ContactFields sent) {
        return over(ContactValues.NONE, sent, ContactFields.NONE);
    }

    /** @throws Refused naming the first field that is invalid, or that somebody else has changed */
    static ContactValues over(ContactValues now, ContactFields sent, ContactFields was) {
        FieldMerge merge = new FieldMerge();
        ContactValues merged = new ContactValues(
                merge.field("name", line(sent.name()), line(was.name()), now.name()),
                merge.field("title", line(sent.title()), line(was.title()), now.title()),
                merge.field("email", line(sent.email()), line(was.email()), now.email()),
                merge.field("phone", line(sent.phone()), line(was.phone()), now.phone()),
                Objects.requireNonNullElse(
                        merge.field("buyingRole", sent.buyingRole(), was.buyingRole(), now.role()), BuyingRole.UNKNOWN),
                Objects.requireNonNullElse(
                        merge.field("attitude", sent.attitude(), was.attitude(), now.attitude()), Attitude.UNKNOWN),
                merge.field("note", line(sent.note()), line(was.note()), now.note()));
        if (merge.clash() != null) {
            throw Refused.changed(merge.clash(), current(merge.clash(), now));
        }
        if (merged.name() == null && merged.title() == null) {
            throw Refused.field("name", "A contact needs a name or a title.");
        }
        return merged;
    }

    /** An empty text is none. */
    private static @Nullable String line(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static @Nullable String current(String field, ContactValues now) {
        return switch (field) {
            case "name" -> now.name();
            case "title" -> now.title();
            case "email" -> now.email();
            case "phone" -> now.phone();
            case "buyingRole" -> now.role().name();
            case "attitude" -> now.attitude().name();
            default -> now.note();
        };
    }
}
