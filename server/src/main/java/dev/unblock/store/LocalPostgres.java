package dev.unblock.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
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
 * The built-in PostgreSQL: its programs come with the server, its data is kept in a folder and survives restarts, and
 * it listens on this machine only. One Unblock at a time may use a folder. Blocking: not for an event loop.
 */
public final class LocalPostgres implements PostgresSupervisor.Supervised, AutoCloseable {
    private static final String USER = "unblock";
    private static final int PASSWORD_BYTES = 24;

    private static final int CONNECT_MILLIS = 1_000;

    private final Path folder;
    private final PostgresPrograms programs;
    private final FileChannel lock;
    private final String password;
    private final int port;

    private LocalPostgres(Path folder, PostgresPrograms programs, FileChannel lock, String password, int port) {
        this.folder = folder;
        this.programs = programs;
        this.lock = lock;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts it on the data in a folder, which is created if necessary.
     *
     * @throws DatabaseRefused if the folder cannot be used
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
            LocalPostgres postgres = new LocalPostgres(folder, programs, lock, password, FreePorts.inARow(1));
            postgres.startProgram();
            return postgres;
        } catch (IOException broken) {
            throw new DatabaseRefused("cannot keep data in " + dataFolder.toAbsolutePath() + ": " + broken, broken);
        }
    }

    /** As in DATABASE_URL. */
    public String url() {
        return "postgres://" + USER + ":" + password + "@127.0.0.1:" + port + "/postgres";
    }

    /**
     * Whether a process listens on its port: true also if it hangs or is still starting, false if it was killed.
     *
     * @throws UncheckedIOException if that cannot be determined, for example because this process is out of resources
     */
    @Override
    public boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (SocketTimeoutException busy) {
            return true;
        } catch (ConnectException refused) {
            return false;
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    /**
     * Restarts it on the same port after it was killed. Its remaining processes must have ended first, as they may
     * still write. Its PID file may name another process by then, or a zombie, which would keep PostgreSQL from
     * starting.
     *
     * @throws DatabaseRefused if it does not start
     */
    @Override
    public void startAgain() {
        if (programs.areRunning()) {
            throw new DatabaseRefused("processes of the killed PostgreSQL are still running");
        }
        try {
            Files.deleteIfExists(note(data()));
        } catch (IOException broken) {
            throw new DatabaseRefused("cannot clean up in " + data() + ": " + broken, broken);
        }
        startProgram();
    }

    private void startProgram() {
        programs.run("pg_ctl", start(data(), folder.resolve("postgres.log"), port));
    }

    private Path data() {
        return folder.resolve("postgres");
    }

    private static Path note(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Stops it; committed data is on disk. */
    @Override
    public void close() {
        if (programs.areRunning()) {
            programs.run("pg_ctl", stop(data()));
        }
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
     * A server that was killed leaves its database running; nobody else uses it, as we hold the lock. In a container
     * that was killed nothing is running, but the PID in the file may belong to another process now: that one must not
     * be stopped, and the file would keep PostgreSQL from starting.
     */
    private static void stopOrphan(PostgresPrograms programs, Path data) throws IOException {
        Path note = note(data);
        if (!Files.exists(note)) {
            return;
        }
        if (running(note).filter(programs::include).isPresent()) {
            programs.run("pg_ctl", stop(data));
        } else if (!programs.areRunning()) {
            Files.delete(note);
        }
    }

    /** The program that runs under the PID in the file's first line; empty if there is none. */
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
