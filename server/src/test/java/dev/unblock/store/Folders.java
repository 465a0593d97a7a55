package dev.unblock.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Cleans up after tests. */
public final class Folders {
    private Folders() {}

    /**
     * Starts to delete a folder with its contents and does not wait: a database of a whole run has 60,000 files, and
     * Maven kills a JVM whose exit takes 30 seconds.
     */
    public static void delete(Path folder) {
        try {
            new ProcessBuilder("rm", "-rf", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
