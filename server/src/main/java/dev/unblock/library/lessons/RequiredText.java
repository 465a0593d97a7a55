package dev.unblock.library.lessons;

import dev.unblock.http.Refused;

/** Free texts from requests. */
final class RequiredText {
    private RequiredText() {}

    /** The trimmed text; refused if nothing visible is left. */
    static String said(String field, String sent) {
        String text = sent.strip();
        if (text.isEmpty()) {
            throw Refused.field(field, "Must not be blank.");
        }
        return text;
    }
}
