package dev.unblock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.bench.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** README, CONTRIBUTING and the decision records name every folder, and no file that does not exist. */
class DocumentsTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final String SERVER = "server/src/main/java/dev/unblock";
    private static final String WEB = "web/src";

    /** Folders from which the documents name files. */
    private static final List<String> ROOTS =
            List.of("", SERVER, WEB, "web", "server", "server/src/main/java", "server/src/test/java/dev/unblock");

    private static final Pattern CODE = Pattern.compile("`([^`\\s]+)`");
    /** A file of ours, or a class. */
    private static final Pattern FILE = Pattern.compile("[\\w./-]+\\.(java|ts|svelte|css|md|js|json)");

    private static final Pattern CLASS = Pattern.compile("([A-Z][a-z0-9]+){2,}|Pg[A-Z]\\w+");

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> files(String folder, Predicate<Path> which) throws IOException {
        try (Stream<Path> all = Files.walk(REPOSITORY.resolve(folder))) {
            return all.filter(Files::isRegularFile).filter(which).toList();
        }
    }

    private static Set<String> codes(String text) {
        return CODE.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is in backquotes in the rows of the tables whose head names this folder. */
    private static Set<String> named(Path readme, String root) {
        return Stream.of(read(readme).split("\n\n", -1))
                .filter(part -> part.startsWith("|")
                        && part.lines().findFirst().orElse("").contains(root))
                .flatMap(table -> codes(table).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", ".github/unblock.zh.md"})
    void theTablesNameEveryFolderOfTheServerAndOfTheWebApp(String readme) throws IOException {
        for (String root : List.of(SERVER, WEB)) {
            Path top = REPOSITORY.resolve(root);
            Set<String> folders = files(root, file -> true).stream()
                    .map(file -> top.relativize(file.getParent()).toString())
                    .filter(folder -> !folder.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named(REPOSITORY.resolve(readme), root))
                    .as("folders in the tables of " + readme)
                    .containsAll(folders);
        }
    }

    @Test
    void bothReadmesNameTheSameFilesInTheirTables() {
        for (String root : List.of(SERVER, WEB)) {
            assertThat(named(REPOSITORY.resolve(".github/unblock.zh.md"), root))
                    .isEqualTo(named(REPOSITORY.resolve("README.md"), root));
        }
    }

    @Test
    void theScriptOfTheLoadGeneratorNamesAllItsParts() {
        String help = read(REPOSITORY.resolve("scripts/bench")).replaceAll("\\n# +", " ");
        assertThat(Pattern.compile("parts: ([a-z ]+)").matcher(help).results())
                .map(parts -> List.of(parts.group(1).split(" ")))
                .containsExactly(Stream.of(Bench.Part.values())
                        .map(part -> part.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    static Stream<Path> documents() throws IOException {
        Stream<Path> records = Stream.of(SERVER, WEB).flatMap(root -> {
            try {
                return files(root, file -> file.endsWith("DECISIONS.md")).stream();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        return Stream.concat(
                Stream.of("README.md", ".github/unblock.zh.md", ".github/CONTRIBUTING.md")
                        .map(REPOSITORY::resolve),
                records);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFileAndClassThatADocumentNamesExists(Path document) throws IOException {
        Set<String> names = Stream.concat(files("server/src", file -> true).stream(), files(WEB, file -> true).stream())
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
        Set<String> missing = codes(read(document)).stream()
                .filter(code ->
                        FILE.matcher(code).matches() || CLASS.matcher(code).matches())
                .filter(code -> !exists(document, code))
                .filter(code -> Stream.of("", ".java", ".svelte", ".ts").noneMatch(end -> names.contains(code + end)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("named in " + document).isEmpty();
    }

    private static boolean exists(Path document, String name) {
        return Files.exists(document.resolveSibling(name))
                || ROOTS.stream()
                        .anyMatch(root -> Files.exists(REPOSITORY.resolve(root).resolve(name)));
    }
}
