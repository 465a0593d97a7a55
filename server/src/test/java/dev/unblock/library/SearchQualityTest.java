package dev.unblock.library;

import static dev.unblock.board.Orders.deal;
import static dev.unblock.board.Orders.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Command;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Play;
import dev.unblock.board.Remover;
import dev.unblock.library.archive.ArchiveFilter;
import dev.unblock.library.archive.Finding;
import dev.unblock.library.archive.PgArchive;
import dev.unblock.library.archive.PgSearch;
import dev.unblock.log.PgLog;
import dev.unblock.store.Database;
import dev.unblock.store.TestDatabase;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which share of the relevant passages is among the first five results. Both languages are in one archive, as for a
 * team that uses both.
 */
@Tag("postgres")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchQualityTest {
    private static final int FIRST = 5;

    private final Vertx vertx = Vertx.vertx();
    private final Database database = TestDatabase.open(vertx);
    private final PgArchive archive = new PgArchive(database.pool());
    private final PgSearch search = new PgSearch(database.pool());

    /** @param answers numbers of the relevant passages */
    private record Asked(String question, Set<String> answers) {}

    private record Samples(Map<String, String> passages, List<Asked> questions) {
        static Samples of(String language) {
            List<String> lines = lines("/archive/" + language + ".txt");
            Map<String, String> passages = new LinkedHashMap<>();
            lines.stream()
                    .filter(line -> line.matches("\\d.*"))
                    .map(line -> line.split(" ", 2))
                    .forEach(parts -> passages.put(language + parts[0] + "x", parts[1]));
            List<Asked> questions = lines.stream()
                    .filter(line -> line.startsWith("? "))
                    .map(line -> line.substring(2).split(" \\| ", 2))
                    .map(parts -> new Asked(
                            parts[0],
                            Arrays.stream(parts[1].split(" ", -1))
                                    .map(number -> language + number + "x")
                                    .collect(Collectors.toSet())))
                    .toList();
            return new Samples(passages, questions);
        }

        private static List<String> lines(String file) {
            try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(file))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            } catch (IOException missing) {
                throw new AssertionError(missing);
            }
        }
    }

    @BeforeAll
    void fill() {
        var opening = new Event.BoardOpened("Monday", Language.EN);
        new PgLog(database.pool())
                .create("board", "team", "mia", Play.START, opening)
                .await();
        Play play = Play.opened().does("rita", deal("d1"));
        for (String language : List.of("en", "zh")) {
            Samples.of(language)
                    .passages
                    .forEach((number, text) -> play.does(
                            "rob",
                            new Command.RaiseObstacle(
                                    id(number), id("d1"), text, ObstacleType.OTHER, Remover.REP, null, false)));
        }
        archive.follow("board", "team", play.entries(), play.board()).await();
    }

    @AfterAll
    void close() {
        database.close().await();
        vertx.close().await();
    }

    @ParameterizedTest
    @CsvSource({"en,0.95", "zh,0.95"})
    void mostAnswersAreAmongTheFirstFive(String language, double floor) {
        Samples samples = Samples.of(language);
        assertThat(samples.passages).hasSizeGreaterThanOrEqualTo(40);
        assertThat(samples.questions).hasSizeGreaterThanOrEqualTo(25);
        double sum = 0;
        int onTop = 0;
        for (Asked asked : samples.questions) {
            List<String> first = first(asked.question);
            Set<String> answers = asked.answers.stream().map(it -> id(it)).collect(Collectors.toSet());
            long there = first.stream().filter(answers::contains).count();
            sum += (double) there / answers.size();
            onTop += !first.isEmpty() && answers.contains(first.getFirst()) ? 1 : 0;
            if (there < answers.size()) {
                System.out.printf(
                        Locale.ROOT, "%s: “%s” found %s, not all of %s%n", language, asked.question, first, answers);
            }
        }
        int all = samples.questions.size();
        double recall = sum / all;
        System.out.printf(
                Locale.ROOT, "%s: recall at 5 is %.3f, on top %d of %d questions%n", language, recall, onTop, all);
        assertThat(recall).as("recall at 5, %s", language).isGreaterThanOrEqualTo(floor);
    }

    private List<String> first(String question) {
        return search.find("team", question, ArchiveFilter.NONE, 1).await().findings().stream()
                .limit(FIRST)
                .map(Finding::ref)
                .toList();
    }
}
