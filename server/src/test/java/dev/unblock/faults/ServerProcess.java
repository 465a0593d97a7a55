package dev.unblock.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as a process of its own, with the classes of this test run. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Unblock is ready: http://localhost:(\\d+)");
    private static final int PATIENCE_SECONDS = 60;
    /** Options for a fast start, and those that Netty needs. */
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Process process;
    private final Path output;
    private final Path errors;

    private ServerProcess(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    /** Starts it with exactly these settings, on any free port unless they name one. */
    static ServerProcess launch(Path folder, Map<String, String> settings, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.unblock.Main"));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile(folder, "server", ".out");
            Path errors = Files.createTempFile(folder, "server", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(new File(folder.toString()))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("UNBLOCK_"));
            builder.environment().put("PORT", "0");
            builder.environment().putAll(settings);
            return new ServerProcess(builder.start(), output, errors);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Waits until it listens; returns the port. */
    int awaitReady() {
        return Eventually.get("the server listens", () -> {
            Matcher ready = READY.matcher(output());
            if (ready.find()) {
                return Integer.valueOf(ready.group(1));
            }
            if (!process.isAlive()) {
                throw new AssertionError("it did not start: " + output() + errors());
            }
            return null;
        });
    }

    /** SIGKILL: nothing of it is running afterwards. */
    ServerProcess kill() {
        process.destroyForcibly();
        awaitEnd();
        return this;
    }

    /** SIGTERM: asks it to stop. */
    ServerProcess terminate() {
        process.destroy();
        return this;
    }

    /** Waits until it has ended; returns its exit code. */
    int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end: " + output() + errors());
            }
            return process.exitValue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Its output so far. */
    String output() {
        return read(output);
    }

    /** Its error output so far. */
    String errors() {
        return read(errors);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
