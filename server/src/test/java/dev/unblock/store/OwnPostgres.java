package dev.unblock.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of one test, to be stopped and started while others use it; always on the same address. */
public final class OwnPostgres implements AutoCloseable {
    private final Path folder;
    private final LocalPostgres postgres;
    private final PostgresPrograms programs;

    public OwnPostgres(Path folder) throws Exception {
        this.folder = folder.toRealPath();
        postgres = LocalPostgres.start(this.folder, new SecureRandom());
        programs = PostgresPrograms.unpack(this.folder);
    }

    /** As in DATABASE_URL. */
    public String url() {
        return postgres.url();
    }

    /** Simulates a power failure. */
    public void crash() {
        programs.run("pg_ctl", List.of("stop", data(), "--wait", "--silent", "--mode=immediate"));
    }

    public void start() {
        String options = "-p " + URI.create(url()).getPort() + " -c listen_addresses=127.0.0.1 "
                + "-c unix_socket_directories=''";
        String log = "--log=" + folder.resolve("postgres.log");
        programs.run("pg_ctl", List.of("start", data(), "--wait", "--silent", log, "--options=" + options));
    }

    /** It exists but does not respond. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    /** The server process first, or processes that it starts meanwhile would be missed. */
    private void signal(String name) {
        try {
            long server = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                    .getFirst());
            if (kill(name, List.of(server)) != 0) {
                throw new IllegalStateException("cannot send " + name);
            }
            // a process that ends by itself meanwhile does not matter
            int _ = kill(
                    name,
                    ProcessHandle.of(server)
                            .orElseThrow()
                            .descendants()
                            .map(ProcessHandle::pid)
                            .toList());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static int kill(String name, List<Long> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(it -> command.add(Long.toString(it)));
        return new ProcessBuilder(command).start().waitFor();
    }

    private String data() {
        return "--pgdata=" + folder.resolve("postgres");
    }

    @Override
    public void close() {
        postgres.close();
    }
}
