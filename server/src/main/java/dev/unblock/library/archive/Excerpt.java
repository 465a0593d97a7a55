package dev.unblock.library.archive;

import java.util.List;

/**
 * As much of a text as a list has room for, from a little before what was looked for.
 *
 * @param marks places in this text
 */
record Excerpt(String text, List<Mark> marks) {
    static final int LENGTH = 320;
    private static final int BEFORE = 60;
    private static final String GOES_ON = "…";

    static Excerpt of(String whole, List<Mark> marks) {
        if (whole.length() <= LENGTH) {
            return new Excerpt(whole, marks);
        }
        int first = marks.isEmpty() ? 0 : marks.getFirst().from();
        int start = whole(whole, Math.clamp(first - BEFORE, 0, whole.length() - LENGTH));
        int end = whole(whole, Math.min(start + LENGTH, whole.length()));
        String before = start == 0 ? "" : GOES_ON;
        String text = before + whole.substring(start, end) + (end == whole.length() ? "" : GOES_ON);
        List<Mark> there = marks.stream()
                .filter(mark -> mark.to() > start && mark.from() < end)
                .map(mark -> mark.within(start, end, before.length()))
                .toList();
        return new Excerpt(text, there);
    }

    /** Not in the middle of a character. */
    private static int whole(String text, int at) {
        boolean splits = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return splits ? at - 1 : at;
    }
}
