package dev.unblock.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JVM options with which the server is quick from its first minute. */
final class JvmOptions {
    /**
     * The optimising compiler (C2) is left to code that is really busy. Otherwise it starts within the first minute of
     * any meeting and takes the processor from the people: on one core it took two thirds of the time and tripled p99.
     * Under full load these counts are reached within a second. The standard values are 5,000, 600, 15,000 and 40,000.
     */
    private static final List<String> COMPILER = List.of(
            "-XX:Tier4InvocationThreshold=200000",
            "-XX:Tier4MinInvocationThreshold=100000",
            "-XX:Tier4CompileThreshold=250000",
            "-XX:Tier4BackEdgeThreshold=1000000");

    /** The heap begins small: with the JVM's share of the machine's memory it would not be collected for minutes. */
    private static final String HEAP = "-Xms32m";

    /**
     * While many people join, a young collection copies all their connections, which took 110 ms with the standard
     * size. The JVM uses the serial collector on one processor, and G1 on more, which keeps to a pause if told one.
     */
    private static final String SHORT_PAUSES =
            Runtime.getRuntime().availableProcessors() == 1 ? "-Xmn32m" : "-XX:MaxGCPauseMillis=20";

    /** Vert.x and ONNX use them on purpose. */
    private static final List<String> WARNINGS =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private JvmOptions() {}

    /** The file beside the jar in which its loaded classes and profiles are kept. */
    static Path cacheOf(Path jar) {
        String name = jar.getFileName().toString();
        return jar.resolveSibling(name.substring(0, name.length() - ".jar".length()) + ".aot");
    }

    /** For a server that serves people. */
    static List<String> serving(Path jar) {
        List<String> options = common();
        Path cache = cacheOf(jar);
        if (Files.isReadable(cache)) {
            // a cache of another JVM or jar is ignored, and needs no message
            options.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off"));
        }
        return options;
    }

    /** For a server that writes its cache when it stops. */
    static List<String> training(Path jar) {
        List<String> options = common();
        options.add("-XX:AOTCacheOutput=" + cacheOf(jar));
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
