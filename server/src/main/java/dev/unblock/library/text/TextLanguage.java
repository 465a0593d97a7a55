package dev.unblock.library.text;

/** The language in which a text is written, as far as it matters for what is like it. */
public enum TextLanguage {
    /** Characters make it so, also with some names in Latin letters among them. */
    CHINESE(0.55f),
    ANY_OTHER(0.62f);

    /** Texts that are no nearer than this have nothing in common; measured on the labelled texts of the tests. */
    public final float near;

    TextLanguage(float near) {
        this.near = near;
    }

    public static TextLanguage of(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic) ? CHINESE : ANY_OTHER;
    }
}
