package dev.unblock.store;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked once beside the data. PostgreSQL refuses to run as root, so root runs them in a user
 * namespace, where they are not root but still own their files.
 */
final class PostgresPrograms {
    /** The release on the class path; other releases are unpacked beside it. */
    private static final String RELEASE = "18.6";

    private static final int OWNER_MAY_EXECUTE = 0100;

    private final Path home;
    private final List<String> prefix;

    private PostgresPrograms(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    static PostgresPrograms unpack(Path folder) throws IOException {
        Path home = folder.resolve("postgres-" + RELEASE);
        if (!Files.exists(home)) {
            try (InputStream packed = packed()) {
                Path fresh = Files.createTempDirectory(folder, "unpacking");
                unpackInto(packed, fresh);
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return new PostgresPrograms(home, asNobodyWhereRoot());
    }

    /** Whether that is one of these programs, of this or another unpacked release. */
    boolean include(Path command) {
        return command.startsWith(home.resolveSibling(""));
    }

    /** Whether one of them is running; zombies do not count. */
    boolean areRunning() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().command().stream())
                .anyMatch(command -> include(Path.of(command)));
    }

    /** @throws DatabaseRefused with the program's output if it fails */
    void run(String program, List<String> arguments) {
        Said said = start(program, arguments);
        if (said.exit() != 0) {
            throw new DatabaseRefused("the built-in PostgreSQL failed (" + program + "): "
                    + said.text().strip().replaceAll("\\s*\\n\\s*", " ")
                    + "; set DATABASE_URL to use one of your own");
        }
    }

    private record Said(int exit, String text) {}

    private Said start(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return execute(command);
    }

    private static Said execute(List<String> command) {
        try {
            // a file, not a pipe: the database keeps inherited handles open as long as it lives
            Path output = Files.createTempFile("unblock", ".out");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            int exit = process.waitFor();
            String text = Files.readString(output);
            Files.delete(output);
            return new Said(exit, text);
        } catch (IOException broken) {
            return new Said(-1, broken.toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Said(-1, "interrupted");
        }
    }

    private static List<String> asNobodyWhereRoot() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (execute(List.of("unshare", "--user", "true")).exit() == 0) {
            return List.of("unshare", "--user");
        }
        throw new DatabaseRefused("the built-in PostgreSQL cannot run as root here (no user namespaces): "
                + "start Unblock as another user, or set DATABASE_URL");
    }

    private static void unpackInto(InputStream packed, Path folder) throws IOException {
        TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            unpack(tar, entry, folder.resolve(entry.getName()).normalize());
        }
    }

    /** The jar holds the programs for one platform. */
    private static InputStream packed() throws IOException {
        String name = System.getProperty("os.name");
        String hardware = System.getProperty("os.arch");
        String system = name.startsWith("Mac") ? "Darwin" : name;
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, hardware);
        } catch (IllegalStateException missing) {
            throw new DatabaseRefused(
                    "this build does not contain PostgreSQL for " + name + " on " + hardware
                            + ": build it on this machine, or set DATABASE_URL to a PostgreSQL of your own",
                    missing);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true, false)) {
                throw new IOException("cannot make " + target + " executable");
            }
        }
    }
}
