package dev.unblock.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.log.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Compares with the committed rights; {@code -Dvectors.update=true} rewrites them, as in {@link VectorsTest}. */
class RightsTest {
    private static final Path FILE = Path.of("src/test/resources/rights.json");
    private static final Json<Rights> RIGHTS = Json.of(Rights.class);

    @Test
    void theServerAllowsExactlyTheRecordedCommands() throws IOException {
        if (Boolean.getBoolean("vectors.update")) {
            Object tree = Json.mapper().readTree(RIGHTS.bytes(Rights.tried()));
            Files.writeString(
                    FILE, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
        }
        assertThat(RIGHTS.strict(Files.readAllBytes(FILE))).isEqualTo(Rights.tried());
    }
}
