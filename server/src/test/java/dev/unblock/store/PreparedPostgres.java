package dev.unblock.store;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * The data folder of a built-in PostgreSQL that was started once and has a migrated, empty database. Tests that need a
 * PostgreSQL of their own copy it: unpacking, initdb and migrating take seconds each time.
 */
public final class PreparedPostgres {
    private static final Path FOLDER = prepare();

    private PreparedPostgres() {}

    /** Makes a folder of a test what it would be after a first start and stop. */
    public static void copyInto(Path folder) {
        try {
            // keeps permissions and links, which PostgreSQL insists on
            Process copying = new ProcessBuilder("cp", "-a", FOLDER + "/.", folder.toString())
                    .inheritIO()
                    .start();
            if (copying.waitFor() != 0) {
                throw new IllegalStateException("cannot copy " + FOLDER + " to " + folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static Path prepare() {
        try {
            Path folder = Files.createTempDirectory("unblock-prepared");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
            Vertx vertx = Vertx.vertx();
            try (LocalPostgres postgres = LocalPostgres.start(folder, new SecureRandom())) {
                Database.open(vertx, postgres.url()).await().close().await();
            } finally {
                vertx.close().await();
            }
            return folder;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
