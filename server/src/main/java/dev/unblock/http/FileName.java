package dev.unblock.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The file name of a download, derived from the name of a board or team. Valid on every file system: without path
 * separators, invisible or direction-changing characters, and names that Windows reserves for devices.
 */
public final class FileName {
    /** File systems take 255; browsers add " (1)", and programs a temporary suffix. */
    private static final int MAX_BYTES = 200;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern REFUSED = Pattern.compile("[\\\\/:*?\"<>|\\p{C}\\p{Z}]+");
    /** Windows drops them at the end; at the beginning a dot hides the file. */
    private static final Pattern EDGES = Pattern.compile("^[. ~]+|[. ]+$");
    /** Reserved with any suffix after the first dot. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3]) *(\\..*)?");

    private FileName() {}

    /**
     * @param without the name if nothing is left
     * @param ending with its dot
     */
    public static String of(String title, String without, String ending) {
        String name = EDGES.matcher(REFUSED.matcher(INVISIBLE
                                .matcher(Normalizer.normalize(title, Normalizer.Form.NFC))
                                .replaceAll(""))
                        .replaceAll(" "))
                .replaceAll("");
        String safe = DEVICE.matcher(name + ending).matches() ? "_" + name : name;
        String kept = EDGES.matcher(cut(safe, MAX_BYTES - ending.length())).replaceAll("");
        return (kept.isEmpty() ? without : kept) + ending;
    }

    /** The header of a download (RFC 6266): the name, and an ASCII version for old programs. */
    static String attachment(String name) {
        String encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + plain(name) + "\"; filename*=UTF-8''" + encoded;
    }

    private static String plain(String name) {
        int dot = name.lastIndexOf('.');
        String letters = Normalizer.normalize(name.substring(0, dot), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9 _().,-]", "_");
        boolean isReadable = letters.replace("_", "").length() * 2 > letters.length();
        return of(isReadable ? letters : "", "download", name.substring(dot));
    }

    /** Cut between grapheme clusters, so that no visible character is split. */
    private static String cut(String name, int bytes) {
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(name);
        int end = name.length();
        while (name.substring(0, end).getBytes(UTF_8).length > bytes) {
            end = signs.preceding(end);
        }
        return name.substring(0, end);
    }
}
