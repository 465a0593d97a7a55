package dev.unblock.deal.imports;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of open imports. They are kept in the database, so that any server can go on with them; each reads from a copy
 * on its disk. Awaits.
 */
final class PgImportFiles {
    private static final int PART = 1 << 20;

    private final Pool pool;
    private final Path folder;

    /** @param folder of this server alone; what is left there from before is removed */
    PgImportFiles(Pool pool, Path folder) {
        this.pool = pool;
        this.folder = folder;
        removeCopies(Instant.MAX);
    }

    /** Where the file of an import is to be put before it is stored. */
    Path place(String id) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve(id);
    }

    /** Stores the file that was put there. */
    void store(String id) {
        try (InputStream in = Files.newInputStream(place(id))) {
            int part = 0;
            for (byte[] bytes = in.readNBytes(PART); bytes.length > 0; bytes = in.readNBytes(PART)) {
                pool.preparedQuery("insert into deal_import_file (import_id, part, bytes) values ($1, $2, $3)")
                        .execute(Tuple.of(id, part++, Buffer.buffer(bytes)))
                        .await();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the file on this server. */
    Path copy(String id) {
        Path copy = place(id);
        if (!Files.exists(copy)) {
            fetch(id, copy);
        }
        return copy;
    }

    private void fetch(String id, Path to) {
        Path partial = folder.resolve(id + ".part");
        try (OutputStream out = Files.newOutputStream(partial)) {
            List<Row> part = part(id, 0);
            for (int at = 1; !part.isEmpty(); at++) {
                out.write(part.getFirst().getBuffer("bytes").getBytes());
                part = part(id, at);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.move(partial, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Row> part(String id, int part) {
        return pool
                .preparedQuery("select bytes from deal_import_file where import_id = $1 and part = $2")
                .execute(Tuple.of(id, part))
                .await()
                .stream()
                .toList();
    }

    /** Whether the file is still there. */
    boolean isKept(String id) {
        return !part(id, 0).isEmpty();
    }

    void remove(String id) {
        removeCopy(id);
        pool.preparedQuery("delete from deal_import_file where import_id = $1")
                .execute(Tuple.of(id))
                .await();
    }

    void removeCopy(String id) {
        delete(folder.resolve(id));
    }

    /** Removes copies that were made before that time. */
    void removeCopies(Instant before) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> copies = Files.list(folder)) {
            copies.filter(it -> isOlder(it, before)).forEach(PgImportFiles::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path copy, Instant than) {
        try {
            return Files.getLastModifiedTime(copy).toInstant().isBefore(than);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
