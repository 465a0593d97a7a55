package dev.unblock.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code java -jar} of a server's jar does; the server itself ends at once, because its port is no number. */
class RelaunchTest {
    @TempDir
    private Path folder;

    private Path jar;
    private final Map<String, String> environment = new HashMap<>(Map.of("PORT", "none"));

    /** A jar that names the classes of this test run. */
    @BeforeEach
    void jar() throws IOException {
        jar = folder.resolve("unblock.jar");
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "dev.unblock.Main");
        main.put(new Attributes.Name("Enable-Native-Access"), "ALL-UNNAMED");
        main.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    @Test
    void theServerRunsWithItsOwnOptionsAndItsSettings() throws Exception {
        assertThat(says("-XX:+PrintCommandLineFlags"))
                .contains("-XX:Tier4InvocationThreshold=200000", "PORT must be a number");
    }

    @Test
    void anOptionOfTheUserWins() throws Exception {
        assertThat(says("-XX:+PrintCommandLineFlags", "-XX:Tier4InvocationThreshold=4711"))
                .contains("-XX:Tier4InvocationThreshold=4711", "-XX:Tier4MinInvocationThreshold=100000")
                .doesNotContain("-XX:Tier4InvocationThreshold=200000");
    }

    @Test
    void aServerStartsWithTheSmallHeapThatItsUserGivesIt() throws Exception {
        assertThat(says("-Xmx40m")).startsWith("invalid settings: PORT must be a number");
        environment.put("JAVA_TOOL_OPTIONS", "-Xmx40m");
        assertThat(says()).contains("invalid settings: PORT must be a number");
    }

    @Test
    void aJarMayHaveAnyName() throws Exception {
        jar = Files.move(jar, folder.resolve("x"));
        assertThat(says()).startsWith("invalid settings: PORT must be a number");
    }

    @Test
    void aTrainingThatFailsSaysWhyAndLeavesNothingBehind() throws Exception {
        // no class path in it
        jar = Files.copy(jar, folder.resolve("broken.jar"));
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Files.writeString(inside.getPath("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\n\n");
        }
        assertThatThrownBy(() -> Training.run(jar)).hasMessageContaining("did not start", "no main manifest attribute");
        assertThat(folder).isDirectoryNotContaining("glob:**{.aot,training}*");
    }

    @Test
    void aCacheThatIsNoCacheIsIgnored() throws Exception {
        Files.writeString(JvmOptions.cacheOf(jar).orElseThrow(), "nonsense");
        assertThat(says()).startsWith("invalid settings: PORT must be a number");
    }

    @Test
    void theCacheOfAnotherBuildIsNotUsed() throws Exception {
        Files.writeString(JvmOptions.cacheOf(jar).orElseThrow(), "a cache");
        assertThat(says("-XX:+PrintCommandLineFlags")).contains("-XX:AOTCache=");
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Files.writeString(inside.getPath("another.txt"), "another build");
        }
        assertThat(says("-XX:+PrintCommandLineFlags"))
                .doesNotContain("-XX:AOTCache=")
                .contains("PORT must be a number");
    }

    @Test
    void aJarWithACommentHasAChecksumToo() throws Exception {
        String before = JarChecksum.of(jar).orElseThrow();
        byte[] content = Files.readAllBytes(jar);
        content[content.length - 2] = 3; // the comment's length, two bytes
        Files.write(jar, content);
        Files.writeString(jar, "abc", StandardOpenOption.APPEND);
        assertThat(JarChecksum.of(jar)).hasValue(before);
    }

    @Test
    void whatIsNoJarHasNoChecksum() throws Exception {
        assertThat(JarChecksum.of(Files.writeString(folder.resolve("empty"), "")))
                .isEmpty();
        assertThat(JarChecksum.of(Files.writeString(folder.resolve("text"), "no jar".repeat(20_000))))
                .isEmpty();
        assertThat(JarChecksum.of(folder.resolve("missing"))).isEmpty();
    }

    @Test
    void onlyTheCachesOfThisJarAreReplacedByANewOne() {
        assertThat(List.of("unblock.aot", "unblock-0a1b2c3d.aot"))
                .allMatch(it -> JvmOptions.isCacheOf(jar, Path.of(it)));
        assertThat(List.of("unblock.jar", "unblock-plain.aot", "other-0a1b2c3d.aot", "unblock-0a1b2c3d.aot.config"))
                .noneMatch(it -> JvmOptions.isCacheOf(jar, Path.of(it)));
    }

    @Test
    void theProcessStaysTheSame() throws Exception {
        Process process = start("-XX:+PrintCommandLineFlags");
        long commands =
                process.inputReader().lines().filter(it -> it.contains("-XX:")).count();
        assertThat(commands).as("JVMs in one process").isEqualTo(2);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("the second JVM's exit code").isEqualTo(1);
    }

    private String says(String... options) throws IOException {
        return new String(start(options).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
