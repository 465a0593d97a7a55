package dev.unblock.library.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what the archive has.
 *
 * @param total on all pages
 * @param next the page behind this one, if there is one
 * @param findings what fits best first; without words the newest first
 * @param boards where neither words nor a kind are asked for: those that are over, the newest first
 */
public record ArchivePage(int total, int page, @Nullable Integer next, List<Finding> findings, List<PastBoard> boards) {
    /** Entries of a page. */
    public static final int SIZE = 20;

    static ArchivePage found(int total, int page, List<Finding> findings) {
        return new ArchivePage(total, page, next(total, page), findings, List.of());
    }

    static ArchivePage boards(int total, int page, List<PastBoard> boards) {
        return new ArchivePage(total, page, next(total, page), List.of(), boards);
    }

    private static @Nullable Integer next(int total, int page) {
        return page * SIZE < total ? page + 1 : null;
    }
}
