package dev.unblock.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Makes the JVM's AOT cache: starts the server on a database of its own, uses it as people do, and stops it; the JVM
 * then writes which classes were loaded and how the code ran. A server that starts with this cache is up
 * in two thirds of the time, and quick for the first people who come. {@code java -jar unblock.jar --train} calls it after each build.
 */
public final class Training {
    private static final String READY = "Unblock is ready: ";
    private static final int MINUTES = 3;

    private Training() {}

    /**
     * Takes about 20 s. Leaves the cache beside the jar, and no older one.
     *
     * @param jar its absolute path
     * @throws RuntimeException if there is no cache then; its message says why
     */
    public static void run(Path jar) {
        Path cache = JvmOptions.cacheOf(jar).orElseThrow(() -> new IllegalStateException(jar + " is no jar"));
        try {
            deleteCachesOf(jar);
            // beside the jar, because programs may not run in some folders for temporary files
            Path folder = Files.createTempDirectory(cache.getParent(), "unblock-training");
            try {
                train(jar, cache, folder);
            } catch (RuntimeException failure) {
                // of a start at most: it would pass for a trained one
                Files.deleteIfExists(cache);
                throw failure;
            } finally {
                delete(folder);
                // the JVM's notes for the cache stay if it was stopped before it could write that
                Files.deleteIfExists(cache.resolveSibling(cache.getFileName() + ".config"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (!Files.isReadable(cache)) {
            throw new IllegalStateException("the JVM has not written " + cache);
        }
    }

    private static void train(Path jar, Path cache, Path folder) throws IOException {
        Process server = start(jar, cache, folder);
        // by its handle: destroying the process itself would close the pipe first
        ProcessHandle handle = server.toHandle();
        try (BufferedReader lines = server.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = new ArrayList<>();
            String line = lines.readLine();
            while (line != null && !line.startsWith(READY)) {
                said.add(line);
                line = lines.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("the server did not start: " + String.join("\n", said));
            }
            TrainingVisit.to(line.substring(READY.length()));
            handle.destroy();
            while (lines.readLine() != null) {
                // what it says while it stops must not fill the pipe
            }
            if (!server.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the server did not stop within " + MINUTES + " minutes");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            stop(handle);
        }
    }

    /** Gives a server whose training has failed the time to stop its database. */
    private static void stop(ProcessHandle server) {
        server.destroy();
        server.onExit().completeOnTimeout(server, MINUTES, TimeUnit.MINUTES).join();
        server.destroyForcibly();
    }

    private static Process start(Path jar, Path cache, Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(JvmOptions.training(cache));
        command.add(Relaunch.AS_IT_IS);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // not the settings of the user: the training must not reach their database
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR"));
        environment.putAll(Map.of(
                "HOST", "127.0.0.1",
                "PORT", "0",
                "DATA_DIR", folder.toString(),
                "UNBLOCK_COMMANDS_PER_SECOND", "100000",
                "UNBLOCK_COMMAND_BURST", "100000",
                "UNBLOCK_BOARD_COMMANDS_PER_SECOND", "100000"));
        return builder.start();
    }

    private static void deleteCachesOf(Path jar) throws IOException {
        try (var beside = Files.list(jar.getParent())) {
            for (Path cache :
                    beside.filter(file -> JvmOptions.isCacheOf(jar, file)).toList()) {
                Files.delete(cache);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
