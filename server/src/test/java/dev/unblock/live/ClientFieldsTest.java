package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.log.SealedTypes;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What pages may send, field by field, with the revision of the protocol that came with it. Rewritten by
 * {@code -Dvectors.update=true}, which gives new fields the revision of today.
 */
class ClientFieldsTest {
    private static final Path FILE = Path.of("src/test/resources/client-fields.txt");

    @Test
    void aFieldThatServersOfTheReleaseBeforeDoNotKnowHasARevision() throws IOException {
        List<String> known = Files.exists(FILE) ? Files.readAllLines(FILE) : List.of();
        TreeSet<String> fields = new TreeSet<>();
        Stream.of(Protocol.FromClient.class, Command.class)
                .flatMap(ClientFieldsTest::records)
                .forEach(record -> Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(field -> fields.add(line(known, SealedTypes.nameOf(record) + "." + field))));
        if (Boolean.getBoolean("vectors.update")) {
            Files.write(FILE, fields);
        }
        assertThat(Files.readAllLines(FILE))
                .as("fields of frames and commands: raise Protocol.REVISION for one that may be left out, let the "
                        + "page leave it out (web/src/sync/readable.ts), then -Dvectors.update=true; raise "
                        + "Protocol.VERSION for one that must be there, or that is gone")
                .containsExactlyElementsOf(fields);
        assertThat(fields).contains("edit-deal.was 1", "reword.text 0");
    }

    private static String line(List<String> known, String field) {
        return known.stream()
                .filter(it -> it.startsWith(field + " "))
                .findFirst()
                .orElse(field + " " + Protocol.REVISION);
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isRecord()
                ? Stream.of(family)
                : Arrays.stream(family.getPermittedSubclasses()).flatMap(ClientFieldsTest::records);
    }
}
