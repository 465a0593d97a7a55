package dev.unblock.review.summary;

import java.util.regex.Pattern;

/** Escapes typed text, so that Markdown shows it as it was typed, on one line. */
final class MarkdownText {
    /** Characters with a meaning anywhere. */
    private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<>|~&$]");
    /** Characters with a meaning at the start of a line: headings, lists, underlines. */
    private static final Pattern AT_FIRST = Pattern.compile("^([#+=-])");

    private static final Pattern NUMBERED = Pattern.compile("^(\\d+)([.)])");

    private MarkdownText() {}

    static String of(String typed) {
        String line = typed.replaceAll("\\s*\\n\\s*", " ").strip();
        String safe = ANYWHERE.matcher(line).replaceAll("\\\\$0");
        safe = AT_FIRST.matcher(safe).replaceFirst("\\\\$1");
        return NUMBERED.matcher(safe).replaceFirst("$1\\\\$2");
    }
}
