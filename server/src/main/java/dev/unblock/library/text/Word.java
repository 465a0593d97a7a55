package dev.unblock.library.text;

/**
 * A word of a text.
 *
 * @param term the form to compare by: the stem of an English word, a Chinese word in simplified characters
 * @param form as written, but without capitals, accents, apostrophes, full-width and traditional characters
 * @param from start in the text, in UTF-16 units as browsers count
 * @param to end in the text
 */
public record Word(String term, String form, int from, int to) {
    /** Adjacent to the word before it, as Chinese words are. */
    boolean follows(Word other) {
        return other.to == from;
    }

    Word movedBy(int units) {
        return new Word(term, form, from + units, to + units);
    }
}
