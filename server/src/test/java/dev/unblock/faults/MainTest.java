package dev.unblock.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.store.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot start prints one line that says why. */
@Tag("postgres")
class MainTest {
    @TempDir
    Path folder;

    @Test
    void allSettingsThatAreWrongAreSaidAtOnce() {
        assertThat(refusal(Map.of("PORT", "eighty", "UNBLOCK_DEMO", "perhaps", "UNBLOCK_COLOUR", "red")))
                .contains("PORT must be a number from 0 to 65535")
                .contains("UNBLOCK_DEMO must be true or false")
                .contains("UNBLOCK_COLOUR is not a setting");
    }

    @Test
    void aDatabaseUrlThatIsNoneIsSaid() {
        assertThat(refusal(Map.of("DATABASE_URL", "mysql://localhost/unblock")))
                .contains("DATABASE_URL is invalid", "postgres://");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidWithoutItsPassword() {
        assertThat(refusal(Map.of("DATABASE_URL", "postgres://unblock:s3cret@127.0.0.1:1/unblock")))
                .contains("127.0.0.1:1/unblock", "refused")
                .doesNotContain("s3cret");
    }

    @Test
    void aWrongPasswordIsSaid() {
        String url = TestDatabase.fresh().replaceFirst("://([^:]*):[^@]*@", "://$1:wrong@");
        assertThat(refusal(Map.of("DATABASE_URL", url))).contains("password authentication failed");
    }

    @Test
    void aPortInUseIsNamedInTheMessage() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = Integer.toString(other.getLocalPort());
            assertThat(refusal(
                            Map.of("DATABASE_URL", TestDatabase.fresh(), "DATA_DIR", folder.toString(), "PORT", port)))
                    .contains("cannot listen", port, "PORT");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(refusal(Map.of("DATA_DIR", file.resolve("data").toString())))
                .contains("cannot keep data in", "file");
        assertThat(refusal(Map.of("DATABASE_URL", TestDatabase.fresh(), "DATA_DIR", file.toString())))
                .contains("signing key", "file");
    }

    @Test
    void aMachineWithoutABuiltInDatabaseIsSaid() {
        Map<String, String> settings = Map.of("JDK_JAVA_OPTIONS", "-Dos.arch=riscv64");
        try (ServerProcess process = ServerProcess.launch(folder, settings)) {
            assertThat(process.awaitEnd()).as(process::output).isEqualTo(1);
            assertThat(process.errors()).contains("does not contain PostgreSQL for Linux on riscv64", "DATABASE_URL");
            assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**unpacking*");
        }
    }

    @Test
    void helpListsAllSettings() {
        try (ServerProcess process = ServerProcess.launch(folder, Map.of(), "--help")) {
            assertThat(process.awaitEnd()).isZero();
            assertThat(process.output()).contains("DATABASE_URL", "UNBLOCK_EVENT_LOOPS");
        }
    }

    /** The only line printed as an error. */
    private String refusal(Map<String, String> settings) {
        try (ServerProcess process = ServerProcess.launch(folder, settings)) {
            assertThat(process.awaitEnd()).as(process::output).isEqualTo(1);
            assertThat(process.errors().lines()).hasSize(1);
            assertThat(process.output()).doesNotContain("\tat ", "ready");
            return process.errors();
        }
    }
}
