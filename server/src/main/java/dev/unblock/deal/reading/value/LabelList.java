package dev.unblock.deal.reading.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Labels that mean the same, from a file with lines such as {@code COMMIT: Commit | 承诺}. They are compared without case,
 * blanks, signs and full-width forms; a label with a remark in brackets also without it. A question mark after the meaning,
 * as in {@code AMOUNT?: Expected Revenue}, says that the label counts only where no other has this meaning.
 */
public final class LabelList<T extends Enum<T>> {
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, T> meanings;
    private final Set<String> weak;

    private LabelList(Map<String, T> meanings, Set<String> weak) {
        this.meanings = Map.copyOf(meanings);
        this.weak = Set.copyOf(weak);
    }

    /** Reads a resource. */
    public static <T extends Enum<T>> LabelList<T> of(String resource, Class<T> meaning) {
        Map<String, T> meanings = new LinkedHashMap<>();
        Set<String> weak = new HashSet<>();
        for (String line : lines(resource)) {
            int colon = line.indexOf(':');
            if (line.startsWith("#") || colon < 0) continue;
            String name = line.substring(0, colon).strip();
            T key = Enum.valueOf(meaning, name.replace("?", ""));
            for (String label : line.substring(colon + 1).split("\\|", -1)) {
                if (name.endsWith("?")) weak.add(fold(label));
                T other = meanings.put(fold(label), key);
                if (other != null && other != key)
                    throw new IllegalStateException(resource + ": two meanings of " + label.strip());
            }
        }
        return new LabelList<>(meanings, weak);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(LabelList.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form in which labels are compared. */
    public static String fold(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SIGNS.matcher(plain).replaceAll("");
    }

    /** Null if the label is not known. */
    public @Nullable T meaning(String label) {
        return meanings.get(key(label));
    }

    /** Whether the label counts only where no other has its meaning. */
    public boolean isWeak(String label) {
        return weak.contains(key(label));
    }

    private String key(String label) {
        String whole = fold(label);
        if (meanings.containsKey(whole)) return whole;
        String plain = Normalizer.normalize(label, Normalizer.Form.NFKC);
        return fold(REMARK.matcher(plain).replaceAll(" "));
    }
}
