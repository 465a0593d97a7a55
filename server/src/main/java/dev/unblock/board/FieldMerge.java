package dev.unblock.board;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merges two concurrent changes of the same thing. Per field: what the writer did not change keeps its current value,
 * what only the writer changed is written, and a field that both changed to different values is a clash and keeps its
 * current value.
 */
public final class FieldMerge {
    private @Nullable String clash;

    /** The first field that clashes, or null. */
    public @Nullable String clash() {
        return clash;
    }

    public <T> @Nullable T field(String name, @Nullable T said, @Nullable T was, @Nullable T now) {
        boolean isClash = clashes(said, was, now);
        note(name, isClash);
        return isClash || Objects.equals(said, was) ? now : said;
    }

    /** A field that always has a value. */
    public <T> T known(String name, T said, T was, T now) {
        return Objects.requireNonNull(this.<T>field(name, said, was, now));
    }

    /**
     * A field of a partial change: if {@code said} is null the field keeps its current value. Without {@code was} the
     * sent value is written.
     */
    public <T> T value(String name, @Nullable T said, @Nullable T was, T now) {
        return said == null ? now : was == null ? said : known(name, said, was, now);
    }

    /** Records the outcome of a field that was merged elsewhere. */
    public void note(String name, boolean isClash) {
        if (clash == null && isClash) {
            clash = name;
        }
    }

    private static boolean clashes(@Nullable Object said, @Nullable Object was, @Nullable Object now) {
        return !Objects.equals(said, was) && !Objects.equals(now, was) && !Objects.equals(now, said);
    }
}
