package dev.unblock.bench;

import dev.unblock.store.FreePorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process under load, pinned to a core of its own. */
final class Server implements AutoCloseable {
    private final Process process;
    private final int port;
    private final double startMillis;

    private Server(Process process, int port, double startMillis) {
        this.process = process;
        this.port = port;
        this.startMillis = startMillis;
    }

    /**
     * @param core the core that it may use
     * @param ready a line with these words means that it has started
     * @param command Java arguments: options, class or jar, arguments; {@code PORT} stands for its port
     */
    static Server start(int core, String ready, Map<String, String> environment, List<String> command) {
        int port = FreePorts.inARow(1);
        List<String> line = new ArrayList<>(List.of("taskset", "-c", Integer.toString(core), java()));
        command.forEach(word -> line.add(word.replace("PORT", Integer.toString(port))));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("PORT", Integer.toString(port));
        try {
            long start = System.nanoTime();
            Process process = builder.start();
            awaitLine(process, ready);
            return new Server(process, port, (System.nanoTime() - start) / 1e6);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int port() {
        return port;
    }

    /** From the command until it said that it had started. */
    double startMillis() {
        return startMillis;
    }

    long pid() {
        return process.pid();
    }

    /** Processor seconds used so far, user and system. */
    double cpuSeconds() {
        return Cpu.seconds(process.pid());
    }

    /** Resident memory in bytes. */
    long resident() {
        return read("status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                .findFirst()
                .orElseThrow();
    }

    /** Requests a full collection, so that memory figures show live data, not garbage. */
    void collectGarbage() {
        try {
            new ProcessBuilder(java().replaceAll("java$", "jcmd"), Long.toString(process.pid()), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
        }
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void awaitLine(Process process, String ready) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains(ready)) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {}));
                return;
            }
        }
        throw new IllegalStateException("the server under load did not start:\n" + said);
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }
}
