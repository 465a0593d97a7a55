package dev.unblock.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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

    /** The heap begins with 64 MB: with the JVM's share of the machine's memory it would not be collected for minutes. */
    private static final String HEAP = "-Xms64m";

    /** For G1, which the JVM uses on two processors and more; its standard lets a collection take 200 ms. */
    private static final String SHORT_PAUSES = "-XX:MaxGCPauseMillis=20";

    private static final Pattern HEAP_SIZE = Pattern.compile("^-Xm[nsx]|HeapSize=|NewSize=|RAMPercentage=");

    /** Vert.x and ONNX use them on purpose. */
    private static final List<String> WARNINGS =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private JvmOptions() {}

    /** The file beside the jar in which its loaded classes and profiles are kept. */
    static Path cacheOf(Path jar) {
        String name = jar.getFileName().toString();
        return jar.resolveSibling(name.substring(0, name.length() - ".jar".length()) + ".aot");
    }

    /**
     * For a server that serves people.
     *
     * @param own the user's options: the sizes of the heap fit each other, so ours are left out if there is one of these
     */
    static List<String> serving(Path jar, List<String> own) {
        List<String> options = common();
        if (own.stream().noneMatch(it -> HEAP_SIZE.matcher(it).find())) {
            options.add(HEAP);
        }
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
        options.add(SHORT_PAUSES);
        return options;
    }
}
