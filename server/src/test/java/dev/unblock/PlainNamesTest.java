package dev.unblock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain name is of several people; so no SQL outside the room of people reads one. */
class PlainNamesTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/unblock");

    /** A table of people under a short name, of which the column of names is read. */
    private static final Pattern UNDER_A_SHORT_NAME = Pattern.compile(
            "\\b(from|join)\\s+(member|guest|person)\\s+(?:as\\s+)?(?<short>\\w+)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ALONE = Pattern.compile(
            "\\bselect\\b(?![^;\"]*\\bselect\\b)[^;\"]*\\bname\\b[^;\"]*\\bfrom\\s+(member|guest|person)\\b",
            Pattern.CASE_INSENSITIVE);

    private static boolean readsPlainNames(String source) {
        return ALONE.matcher(source).find()
                || UNDER_A_SHORT_NAME
                        .matcher(source)
                        .results()
                        .anyMatch(found -> Pattern.compile(
                                        "\\b" + Pattern.quote(found.group("short")) + "\\.(name\\b|\\*)")
                                .matcher(source)
                                .find());
    }

    @Test
    void areReadOnlyByTheRoomOfPeople() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            List<Path> reading = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(SOURCES.resolve("people")))
                    // takes the names of those who leave out of what was stored
                    .filter(file -> !file.toString().endsWith("Erasure.java"))
                    .filter(file -> readsPlainNames(read(file)))
                    .toList();
            assertThat(reading)
                    .as("shown names come from BoardNames or DisplayNames, which tell people of one name apart")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select g.*, m.name as member_name from guess g join member m on m.id = g.member_id",
                "select coalesce(ag.name, '') from question q left join guest ag on ag.id = q.asker",
                "select name from member where id = $1",
                "select p.* from person p",
            })
    void areFoundInSql(String sql) {
        assertThat(readsPlainNames(sql)).isTrue();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
