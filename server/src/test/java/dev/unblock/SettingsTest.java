package dev.unblock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Path REPOSITORY = Path.of("..");
    /** A row of the table in the README: name and default. */
    private static final Pattern ROW = Pattern.compile("^\\| `([A-Z_]+)` \\| ([^|]*) \\|", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", ".github/unblock.zh.md"})
    void theReadmeNamesAllSettingsAndNoOthers(String readme) throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(REPOSITORY.resolve(readme)));
        while (row.find()) {
            rows.put(row.group(1), row.group(2));
        }
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(names());
        for (Settings.Variable variable : Settings.Variable.values()) {
            if (!variable.standard.isEmpty()) {
                assertThat(rows).containsEntry(variable.name(), variable.standard);
            }
        }
    }

    @Test
    void bothHelpsNameAllSettings() throws Exception {
        assertThat(Settings.help()).contains(names());
        Process run = new ProcessBuilder(REPOSITORY.resolve("scripts/run").toString(), "--help").start();
        String said = new String(run.getInputStream().readAllBytes(), UTF_8);
        assertThat(run.waitFor()).isZero();
        assertThat(said).contains(names()).contains("--demo");
    }

    @Test
    void unsetSettingsHaveTheirDefaults() {
        Settings settings = Settings.from(Map.of("PORT", " "));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.eventLoops()).isPositive();
    }

    @Test
    void everythingThatIsWrongIsSaid() {
        assertThatThrownBy(() -> Settings.from(Map.of(
                        "PORT", "70000",
                        "JWT_SECRET", "s3cret",
                        "LOG_LEVEL", "loud",
                        "UNBLOCK_EVENT_LOOPS", "0",
                        "UNBLOCK_DEMOO", "true")))
                .isInstanceOf(Settings.Wrong.class)
                .hasMessageContainingAll("PORT", "JWT_SECRET", "LOG_LEVEL", "UNBLOCK_EVENT_LOOPS", "UNBLOCK_DEMOO")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void secretsAreNotPrinted() {
        String printed = Settings.from(Map.of(
                        "DATABASE_URL", "postgres://unblock:s3cret@host/unblock", "JWT_SECRET", "s3cret".repeat(10)))
                .toString();
        assertThat(printed).doesNotContain("s3cret");
    }

    @Test
    void severalNodesShareADatabaseAndAKeyAndKnowWhereTheyAre() {
        Cluster cluster = Settings.from(Map.of(
                        "CLUSTER", "true",
                        "DATABASE_URL", "postgres://unblock@host/unblock",
                        "JWT_SECRET", "s3cret".repeat(10),
                        "CLUSTER_ADDRESS", "10.0.0.1",
                        "CLUSTER_NODES", "10.0.0.1, node-2.internal:5801"))
                .cluster()
                .orElseThrow();
        assertThat(cluster.own()).isEqualTo(new Cluster.Address("10.0.0.1", 5701));
        assertThat(cluster.nodes()).containsExactly(cluster.own(), new Cluster.Address("node-2.internal", 5801));
        assertThat(Settings.from(Map.of("CLUSTER", "false")).cluster()).isEmpty();
    }

    @Test
    void aNodeThatCouldNotBeOneOfSeveralIsRefused() {
        assertThatThrownBy(() -> Settings.from(Map.of("CLUSTER", "true")))
                .isInstanceOf(Settings.Wrong.class)
                .hasMessageContainingAll("DATABASE_URL", "JWT_SECRET", "CLUSTER_ADDRESS", "CLUSTER_NODES");
        assertThatThrownBy(() -> Settings.from(Map.of("CLUSTER_NODES", "10.0.0.1")))
                .hasMessageContaining("need CLUSTER=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.1:0", "10.0.0.1:65535", "10.0.0.1:port", "http://10.0.0.1", "a b", "-", "a,,b"})
    void invalidNodeAddressesAreRefused(String address) {
        assertThatThrownBy(() -> Settings.from(Map.of(
                        "CLUSTER",
                        "true",
                        "DATABASE_URL",
                        "postgres://unblock@host/unblock",
                        "JWT_SECRET",
                        "s3cret".repeat(10),
                        "CLUSTER_ADDRESS",
                        address,
                        "CLUSTER_NODES",
                        address)))
                .hasMessageContainingAll("CLUSTER_ADDRESS must", "CLUSTER_NODES must");
    }

    private static List<String> names() {
        return Arrays.stream(Settings.Variable.values()).map(Enum::name).toList();
    }

    @Test
    void suggestionsAreOnUnlessTurnedOff() {
        assertThat(Settings.from(Map.of()).suggestions()).isTrue();
        assertThat(Settings.from(Map.of("UNBLOCK_SUGGESTIONS", "off")).suggestions())
                .isFalse();
        assertThatThrownBy(() -> Settings.from(Map.of("UNBLOCK_SUGGESTIONS", "false")))
                .hasMessageContaining("UNBLOCK_SUGGESTIONS must be on or off");
    }
}
