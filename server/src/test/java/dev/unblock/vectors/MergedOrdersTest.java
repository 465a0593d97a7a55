package dev.unblock.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.log.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares with the committed verdicts; {@code -Dvectors.update=true} rewrites them, as in {@link VectorsTest}. */
class MergedOrdersTest {
    private static final Path FILE = Path.of("src/test/resources/merged-orders.json");
    private static final Json<MergedOrder.All> ORDERS = Json.of(MergedOrder.All.class);

    @Test
    void commandsMergedOverOthersChangesBecomeTheRecordedEvents() throws IOException {
        if (Boolean.getBoolean("vectors.update")) {
            Object tree = Json.mapper().readTree(ORDERS.bytes(new MergedOrder.All(MergedOrders.all())));
            Files.writeString(
                    FILE, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
        }
        List<MergedOrder> written = ORDERS.strict(Files.readAllBytes(FILE)).orders();
        assertThat(written).isEqualTo(MergedOrders.all());
        assertThat(written).allSatisfy(it -> assertThat(it.judgedAgain()).isEqualTo(it));
    }
}
