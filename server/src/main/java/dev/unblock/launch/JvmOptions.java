package dev.unblock.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JVM options with which the server is quick from its first minute. */
final class JvmOptions {
    /**
     * The optimising compiler (C2) is left to code that is really busy. Otherwise it starts within the first minute of
     * any meeting and takes the processor from the people: on one core it took two thirds of the time and tripled p99.
     * The standard values are 5,000, 600, 15,000 and 40,000.
     */
    private static final List<String> COMPILER = List.of(
            "-XX:Tier4InvocationThreshold=200000",
            "-XX:Tier4MinInvocationThreshold=100000",
            "-XX:Tier4CompileThreshold=250000",
            "-XX:Tier4BackEdgeThreshold=1000000");

    /**
     * But the code of changes and deliveries gets it at four and ten times the standard values, as a meeting of 200
     * people is worth it, and a board that is busier still. For all code that would cost half a second of each start,
     * and 25 MB.
     */
    private static final Map<String, String> EARLIER = Map.of(
            "dev.unblock", "0.1",
            "org.pcollections", "0.1",
            "com.fasterxml.jackson", "0.1",
            "io.netty", "0.25",
            "io.vertx", "0.25");

    /**
     * The heap begins with a fifth of the standard share of the machine's memory; with that it would not be collected
     * for minutes. A share, because a size would stop the JVM if the user sets a smaller maximum anywhere.
     */
    private static final String HEAP = "-XX:InitialRAMPercentage=0.3";

    /** For G1, which the JVM uses on two processors and more; its standard lets a collection take 200 ms. */
    private static final String SHORT_PAUSES = "-XX:MaxGCPauseMillis=20";

    /** Vert.x and ONNX use them on purpose. */
    private static final List<String> WARNINGS =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private JvmOptions() {}

    /**
     * The file beside the jar in which its loaded classes and profiles are kept. Named after what is in the jar: the
     * JVM (25.0.3) takes the cache of any other build too, and then mixes old classes with new ones.
     *
     * @return empty for a file that is no jar
     */
    static Optional<Path> cacheOf(Path jar) {
        return JarChecksum.of(jar).map(checksum -> jar.resolveSibling(nameOf(jar) + "-" + checksum + ".aot"));
    }

    /** Whether a file beside the jar is a cache of it, or of what had its name before. */
    static boolean isCacheOf(Path jar, Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(nameOf(jar))
                && name.substring(nameOf(jar).length()).matches("(-[0-9a-f]{8})?\\.aot");
    }

    private static String nameOf(Path jar) {
        return jar.getFileName().toString().replaceFirst("\\.jar$", "");
    }

    /** For a server that serves people. */
    static List<String> serving(Path jar) {
        List<String> options = common();
        options.add("-XX:CompileCommand=quiet");
        EARLIER.forEach((classes, scale) ->
                options.add("-XX:CompileCommand=CompileThresholdScaling," + classes + ".*::*," + scale));
        // a cache of another JVM is ignored, and needs no message
        cacheOf(jar)
                .filter(Files::isReadable)
                .ifPresent(cache -> options.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off")));
        return options;
    }

    /**
     * For a server that writes its cache when it stops. What the optimising compiler takes up meanwhile, the JVM would
     * let it compile at each start.
     */
    static List<String> training(Path cache) {
        List<String> options = common();
        options.add("-XX:AOTCacheOutput=" + cache);
        return options;
    }

    private static List<String> common() {
        List<String> options = new ArrayList<>(WARNINGS);
        options.addAll(COMPILER);
        options.add(HEAP);
        options.add(SHORT_PAUSES);
        return options;
    }
}
