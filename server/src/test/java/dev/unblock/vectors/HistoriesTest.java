package dev.unblock.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unblock.log.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Compares with the committed histories; {@code -Dvectors.update=true} rewrites them, as in {@link VectorsTest}. */
class HistoriesTest {
    private static final Path FILE = Path.of("src/test/resources/histories.json");
    private static final Json<Histories> HISTORIES = Json.of(Histories.class);

    @Test
    void theServersVerdictsAreTheOnesThatTheBrowserIsHeldTo() throws IOException {
        if (Boolean.getBoolean("vectors.update")) {
            Files.writeString(FILE, readable(HISTORIES.bytes(Histories.played())));
        }
        assertThat(HISTORIES.strict(Files.readAllBytes(FILE))).isEqualTo(Histories.played());
    }

    /** One line for each command. */
    private static String readable(byte[] json) throws IOException {
        StringBuilder text = new StringBuilder("{ \"histories\": [\n");
        String between = "";
        for (JsonNode history : Json.mapper().readTree(json).get("histories")) {
            text.append(between)
                    .append("{ \"seed\": ")
                    .append(history.get("seed"))
                    .append(", \"opening\": ")
                    .append(history.get("opening"))
                    .append(", \"steps\": [\n");
            String comma = "";
            for (JsonNode step : history.get("steps")) {
                text.append(comma).append("  ").append(step);
                comma = ",\n";
            }
            text.append("\n] }");
            between = ",\n";
        }
        return text + "\n] }\n";
    }
}
