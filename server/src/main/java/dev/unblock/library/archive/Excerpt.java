package dev.unblock.library.archive;

import java.util.List;

/**
 * The part of a text that a result list shows, starting a little before the first match.
 *
 * @param marks positions of matches in this excerpt
 */
record Excerpt(String text, List<MatchSpan> marks) {
    static final int LENGTH = 320;
    private static final int BEFORE = 60;
    private static final String GOES_ON = "…";

    static Excerpt of(String whole, List<MatchSpan> marks) {
        if (whole.length() <= LENGTH) {
            return new Excerpt(whole, marks);
        }
        int first = marks.isEmpty() ? 0 : marks.getFirst().from();
        int start = whole(whole, Math.clamp(first - BEFORE, 0, whole.length() - LENGTH));
        int end = whole(whole, Math.min(start + LENGTH, whole.length()));
        String before = start == 0 ? "" : GOES_ON;
        String text = before + whole.substring(start, end) + (end == whole.length() ? "" : GOES_ON);
        List<MatchSpan> there = marks.stream()
                .filter(mark -> mark.to() > start && mark.from() < end)
                .map(mark -> mark.within(start, end, before.length()))
                .toList();
        return new Excerpt(text, there);
    }

    /** Never in the middle of a surrogate pair. */
    private static int whole(String text, int at) {
        boolean splits = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return splits ? at - 1 : at;
    }
}
