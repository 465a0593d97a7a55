package dev.unblock.board;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one rule by which two changes of the same thing become one, field by field: what its writer did not change
 * stays as it is now, what only the writer changed is taken, and what both changed to something different is a
 * clash, and stays as it is now.
 */
public final class FieldMerge {
    private @Nullable String clash;

    /** The first field that clashes; null where none does. */
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
     * A field of a change that need not say all of them: what it does not say is left as it was. Where it does not
     * say what was seen, what it says counts.
     */
    public <T> T value(String name, @Nullable T said, @Nullable T was, T now) {
        return said == null ? now : was == null ? said : known(name, said, was, now);
    }

    /** For what is merged elsewhere: whether it clashes. */
    public void note(String name, boolean isClash) {
        if (clash == null && isClash) {
            clash = name;
        }
    }

    private static boolean clashes(@Nullable Object said, @Nullable Object was, @Nullable Object now) {
        return !Objects.equals(said, was) && !Objects.equals(now, was) && !Objects.equals(now, said);
    }
}
