package dev.unblock.library.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an archive search.
 *
 * @param total on all pages
 * @param next number of the next page, if any
 * @param findings best match first; without words newest first
 * @param boards finished boards, newest first, if neither words nor a kind were given
 */
public record ArchivePage(int total, int page, @Nullable Integer next, List<Finding> findings, List<PastBoard> boards) {
    /** Entries per page. */
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
