package dev.unblock.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL of our own, for those who have none: its programs come with the server, its data is kept
 * in a folder and survives restarts, it listens on this machine only. One Unblock at a time may use a
 * folder. Blocking: not for an event loop.
 */
public final class LocalPostgres implements AutoCloseable {
    private static final String USER = "unblock";
    private static final int PASSWORD_BYTES = 24;

    private final Path data;
    private final PostgresPrograms programs;
    private final FileChannel lock;
    private final String url;

    private LocalPostgres(Path data, PostgresPrograms programs, FileChannel lock, String url) {
        this.data = data;
        this.programs = programs;
        this.lock = lock;
        this.url = url;
    }

    /**
     * Starts it on the data in a folder, made where there is none.
     *
     * @throws DatabaseRefused where the folder cannot be used
     */
    public static LocalPostgres start(Path dataFolder, SecureRandom random) {
        try {
            Path folder = Files.createDirectories(dataFolder).toRealPath();
            FileChannel lock = lock(folder);
            PostgresPrograms programs = PostgresPrograms.unpack(folder);
            Path secret = folder.resolve("postgres-password");
            String password = password(secret, random);
            Path data = folder.resolve("postgres");
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(programs, data, secret);
            }
            stopOrphan(programs, data);
            int port = FreePorts.inARow(1);
            programs.run("pg_ctl", start(data, folder.resolve("postgres.log"), port));
            String url = "postgres://" + USER + ":" + password + "@127.0.0.1:" + port + "/postgres";
            return new LocalPostgres(data, programs, lock, url);
        } catch (IOException broken) {
            throw new DatabaseRefused("cannot keep data in " + dataFolder.toAbsolutePath() + ": " + broken, broken);
        }
    }

    /** As in DATABASE_URL. */
    public String url() {
        return url;
    }

    /** Stops it; what was committed is on the disk. */
    @Override
    public void close() {
        programs.run("pg_ctl", stop(data));
        try {
            lock.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void initialise(PostgresPrograms programs, Path data, Path secret) {
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + data,
                        "--username=" + USER,
                        "--pwfile=" + secret,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--no-instructions"));
    }

    private static List<String> start(Path data, Path log, int port) {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";
        return List.of("start", "--pgdata=" + data, "--wait", "--silent", "--log=" + log, "--options=" + options);
    }

    private static List<String> stop(Path data) {
        return List.of("stop", "--pgdata=" + data, "--wait", "--silent", "--mode=fast");
    }

    /**
     * A server that was killed leaves its database running; nobody else uses it, as we hold the lock. In a
     * container that was killed nothing runs any more, but the number that it noted may be another process
     * now: that one is not to be stopped, and the note would keep PostgreSQL from starting.
     */
    private static void stopOrphan(PostgresPrograms programs, Path data) throws IOException {
        Path note = data.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        if (running(note).filter(command -> !programs.include(command)).isPresent()) {
            Files.delete(note);
        } else if (programs.succeeds("pg_ctl", List.of("status", "--pgdata=" + data))) {
            programs.run("pg_ctl", stop(data));
        }
    }

    /** The program that now runs under the number in the first line; empty where there is none. */
    private static Optional<Path> running(Path note) throws IOException {
        return Files.readAllLines(note).stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .flatMap(process -> process.info().command())
                .map(Path::of);
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isOurs(channel)) {
            channel.close();
            throw new DatabaseRefused("another Unblock is running on the data in " + folder
                    + ": stop it, or set DATA_DIR to another folder");
        }
        return channel;
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private static String password(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            OwnerOnly.write(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }
}
