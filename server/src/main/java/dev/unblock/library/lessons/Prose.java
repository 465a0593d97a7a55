package dev.unblock.library.lessons;

import dev.unblock.http.Refused;

/** Texts that people send to be kept as they are. */
final class Prose {
    private Prose() {}

    /** Without the room around it; there must be something to see. */
    static String said(String field, String sent) {
        String text = sent.strip();
        if (text.isEmpty()) {
            throw Refused.field(field, "There is nothing in it.");
        }
        return text;
    }
}
