package dev.unblock.library.suggestions;

import dev.unblock.log.Json;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * WordPiece tokeniser for BERT models: known words stay whole, others are split into known parts, each Chinese
 * character is a token. Own code, because the available libraries bring 18 MB of native code and access the network at
 * run time.
 */
final class WordPieces {
    private static final Json<Described> DESCRIBED = Json.of(Described.class);
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> known;
    private final int unknown;
    private final int start;
    private final int end;

    /** The needed part of a {@code tokenizer.json}. */
    record Described(Model model) {
        record Model(Map<String, Integer> vocab) {}
    }

    private WordPieces(Map<String, Integer> known) {
        this.known = known;
        unknown = known.getOrDefault("[UNK]", 0);
        start = known.getOrDefault("[CLS]", 0);
        end = known.getOrDefault("[SEP]", 0);
    }

    static WordPieces from(byte[] tokenizer) {
        return new WordPieces(DESCRIBED.stored(tokenizer).model().vocab());
    }

    /** @param most maximum number of tokens, including the start and end tokens */
    long[] of(String text, int most) {
        List<Integer> pieces = new ArrayList<>();
        words(text).forEach(word -> cut(word, pieces));
        int taken = Math.min(pieces.size(), most - 2);
        long[] all = new long[taken + 2];
        all[0] = start;
        for (int at = 0; at < taken; at++) {
            all[at + 1] = pieces.get(at);
        }
        all[taken + 1] = end;
        return all;
    }

    /** Lower case without accents; every character that is not a letter or digit is a word of its own. */
    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain.codePoints()
                .filter(it -> Character.getType(it) != Character.NON_SPACING_MARK)
                .forEach(it -> {
                    boolean alone = Character.isIdeographic(it) || isPunctuation(it);
                    if (alone || isBlank(it)) {
                        if (!word.isEmpty()) words.add(word.toString());
                        word.setLength(0);
                    }
                    if (alone) words.add(Character.toString(it));
                    else if (!isBlank(it)) word.appendCodePoint(it);
                });
        if (!word.isEmpty()) words.add(word.toString());
        return words;
    }

    private static boolean isBlank(int it) {
        return Character.isWhitespace(it) || Character.isSpaceChar(it) || Character.isISOControl(it);
    }

    private static boolean isPunctuation(int it) {
        boolean isAscii = it > ' ' && it < 127 && !Character.isLetterOrDigit(it);
        return isAscii
                || switch (Character.getType(it)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    /**
     * Takes the longest known prefix, then continues with the rest; if no prefix is known, the whole word is unknown.
     */
    private void cut(String word, List<Integer> pieces) {
        List<Integer> cut = new ArrayList<>();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int to = word.length();
            Integer piece = null;
            while (to > from) {
                piece = known.get((from == 0 ? "" : "##") + word.substring(from, to));
                if (piece != null) break;
                to--;
            }
            if (piece == null) break;
            cut.add(piece);
            from = to;
        }
        pieces.addAll(from == word.length() ? cut : List.of(unknown));
    }
}
