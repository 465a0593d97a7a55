package dev.unblock.board;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Merges two concurrent changes of the same thing. Per field: what the writer did not change keeps its current value,
 * what only the writer changed is written, and a field that both changed to different values is a clash and keeps its
 * current value.
 */
public final class FieldMerge {
    private @Nullable String clash;
    private @Nullable String unseen;

    /** The first field that clashes, or null. */
    public @Nullable String clash() {
        return clash;
    }

    /** The first field that was sent although {@code was} does not say what its writer saw there, or null. */
    public @Nullable String unseen() {
        return unseen;
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

    /**
     * The same with a {@code was} that has the fields of the change. It must have a value for every field that is sent,
     * otherwise what others changed there would be overwritten unseen: see {@link #unseen}.
     */
    public <S, T> T value(String name, @Nullable T said, @Nullable S was, Function<S, @Nullable T> field, T now) {
        T seen = seen(name, said, was, field);
        return value(name, said, seen, now);
    }

    /** What the writer of a change saw in one of its fields; null without {@code was}. */
    public <S, T> @Nullable T seen(String name, @Nullable T said, @Nullable S was, Function<S, @Nullable T> field) {
        T seen = was == null ? null : field.apply(was);
        if (unseen == null && said != null && was != null && seen == null) {
            unseen = "was." + name;
        }
        return seen;
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
