package dev.unblock.library.text;

/**
 * A word that somebody wrote.
 *
 * @param term what is compared: the stem of an English word, a Chinese word in simplified characters
 * @param form as it was written, but without capitals, accents, apostrophes, wide and traditional characters
 * @param from where it begins in the text, in UTF-16 units as browsers count
 * @param to where it ends
 */
public record Word(String term, String form, int from, int to) {
    /** Touches the word before it, as Chinese words do. */
    boolean follows(Word other) {
        return other.to == from;
    }

    Word movedBy(int units) {
        return new Word(term, form, from + units, to + units);
    }
}
