package dev.unblock.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Event;
import dev.unblock.log.Json;
import dev.unblock.log.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares with the committed stories. Only {@code -Dvectors.update=true} rewrites them; review the difference as
 * carefully as code: it is what browsers will show.
 */
class VectorsTest {
    private static final Path FOLDER = Path.of("src/test/resources/vectors");
    private static final Json<Vector> VECTOR = Json.of(Vector.class);

    @BeforeAll
    static void rewriteIfAskedTo() throws IOException {
        if (Boolean.getBoolean("vectors.update")) {
            Files.createDirectories(FOLDER);
            for (Vector vector : Stories.all()) {
                Object tree = Json.mapper().readTree(VECTOR.bytes(vector));
                String json = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree);
                Files.writeString(FOLDER.resolve(vector.name() + ".json"), json + "\n");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aStoryEndsAsWritten(Vector vector) {
        assertThat(vector.played()).isEqualTo(vector.expect());
    }

    @Test
    void everyKindOfEventIsInSomeStory() {
        Set<Class<?>> told = vectors()
                .flatMap(it -> it.entries().stream())
                .map(it -> it.event().getClass())
                .collect(Collectors.toSet());
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        Samples.recordsOf(Event.class).toList());
    }

    private static Stream<Vector> vectors() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> all = files.sorted().toList();
            assertThat(all).isNotEmpty();
            return all.stream().map(VectorsTest::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector read(Path file) {
        try {
            return VECTOR.strict(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
