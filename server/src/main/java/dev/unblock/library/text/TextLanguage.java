package dev.unblock.library.text;

/** The language of a text, as far as similarity search needs it. */
public enum TextLanguage {
    /** Has Chinese characters, possibly with names in Latin letters among them. */
    CHINESE(0.55f),
    ANY_OTHER(0.62f);

    /** Minimum similarity of related texts; measured on the labelled texts of the tests. */
    public final float near;

    TextLanguage(float near) {
        this.near = near;
    }

    public static TextLanguage of(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic) ? CHINESE : ANY_OTHER;
    }
}
