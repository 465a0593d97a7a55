package dev.unblock.bench;

import dev.unblock.store.LocalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Runs the built-in PostgreSQL in the given folder, prints its URL, and stops when its input ends. */
public final class BenchDatabase {
    private BenchDatabase() {}

    public static void main(String[] args) throws IOException {
        try (LocalPostgres postgres = LocalPostgres.start(Path.of(args[0]), new SecureRandom())) {
            System.out.println(postgres.url());
            while (System.in.read() >= 0) {
                // until the parent process is gone
            }
        }
    }
}
