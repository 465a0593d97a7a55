package dev.unblock.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.board.Refusal;
import dev.unblock.log.SealedTypes;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command says what happens if two people send it at once: in the table of the board's decisions. */
class ConcurrencyTableTest {
    private static final Path DECISIONS = Path.of("src/main/java/dev/unblock/board/DECISIONS.md");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| ([a-z ]+) \\|.*");
    private static final Pattern KIND = Pattern.compile("- \\*\\*([a-z ]+)\\*\\*: .*");
    /** Refused by another code than CHANGED, as its row says. */
    private static final String MOVED = "open-slot";

    @Test
    void everyCommandIsInTheTableOnce() throws IOException {
        List<String> listed = rows().map(row -> row.group(1)).toList();
        assertThat(listed)
                .as("commands in %s", DECISIONS)
                .containsExactlyInAnyOrderElementsOf(
                        commands().map(SealedTypes::nameOf).toList());
        List<String> kinds = lines().map(KIND::matcher)
                .filter(Matcher::matches)
                .map(it -> it.group(1))
                .toList();
        assertThat(table().values()).isSubsetOf(kinds);
    }

    @Test
    void commandsHaveASeenFieldExactlyWhereTheTableSaysSo() throws IOException {
        Map<String, String> table = table();
        commands().forEach(command -> {
            String row = table.get(SealedTypes.nameOf(command));
            Set<String> fields = Arrays.stream(command.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
            assertThat(fields.contains("was")).as("was of %s", command).isEqualTo("merged".equals(row));
            assertThat(fields.contains("ifSeq")).as("ifSeq of %s", command).isEqualTo("text".equals(row));
        });
    }

    @Test
    void ofEveryMergedCommandOneOverAnotherPersonsChangeIsRefused() throws IOException {
        Set<String> clashing = MergedOrders.all().stream()
                .filter(it -> it.refused() == Refusal.CHANGED)
                .map(it -> SealedTypes.nameOf(it.command().getClass()))
                .collect(Collectors.toSet());
        clashing.add(MOVED);
        Set<String> merged = table().entrySet().stream()
                .filter(it -> it.getValue().equals("merged"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(clashing).containsAll(merged);
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new TreeMap<>();
        rows().forEach(row -> table.put(row.group(1), row.group(2)));
        return table;
    }

    private static Stream<Matcher> rows() throws IOException {
        return lines().map(ROW::matcher).filter(Matcher::matches);
    }

    private static Stream<String> lines() throws IOException {
        return Files.readAllLines(DECISIONS).stream();
    }

    private static Stream<Class<?>> commands() {
        return records(Command.class);
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isRecord()
                ? Stream.of(family)
                : Arrays.stream(family.getPermittedSubclasses()).flatMap(ConcurrencyTableTest::records);
    }
}
