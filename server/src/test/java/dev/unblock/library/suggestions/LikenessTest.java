package dev.unblock.library.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.library.suggestions.PastObstacleIndex.Past;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * How often the wanted obstacle is among the three suggestions: 100 past obstacles in two languages, 64 of them with a
 * paraphrase. The texts were chosen before the models.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LikenessTest {
    private final Embedder embedder = BilingualEmbedder.load();
    private final List<Labelled> all = labelled();
    private final PastObstacleIndex shelf = new PastObstacleIndex();

    /** @param typed the paraphrase; empty if there is none */
    private record Labelled(String language, String past, String typed) {}

    LikenessTest() {
        for (int at = 0; at < all.size(); at++) {
            shelf.put(List.of(past(at, all.get(at).past, meaning(all.get(at).past))));
        }
    }

    @AfterAll
    void close() {
        embedder.close();
    }

    private static Past past(int at, String text, @Nullable TextEmbedding embedding) {
        return Past.of("board" + at, "card" + at, "deal", text, embedding);
    }

    private TextEmbedding meaning(String text) {
        return new TextEmbedding(embedder.embed(text).orElseThrow());
    }

    private static List<Labelled> labelled() {
        try (InputStream file =
                Objects.requireNonNull(LikenessTest.class.getResourceAsStream("/suggest/labelled.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(it -> new Labelled(it[0], it[1], it[2]))
                    .toList();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** @return number found among the first three, and the total */
    private List<Integer> found(String language, PastObstacleIndex among, boolean byMeaning) {
        int found = 0;
        List<String> missed = new ArrayList<>();
        for (Labelled it : all) {
            if (it.language.equals(language) && !it.typed.isEmpty()) {
                List<Past> like = among.like(it.typed, byMeaning ? meaning(it.typed) : null, null);
                boolean isFound =
                        like.stream().limit(3).anyMatch(past -> past.text().equals(it.past));
                found += isFound ? 1 : 0;
                if (!isFound) missed.add(it.typed);
            }
        }
        System.out.printf("%s %s: %d found, missed %s%n", language, byMeaning ? "meaning" : "words", found, missed);
        return List.of(found, found + missed.size());
    }

    @Test
    void theObstacleThatIsMeantIsAmongThree() {
        List<Integer> chinese = found("ZH", shelf, true);
        List<Integer> english = found("EN", shelf, true);
        assertThat(List.of(chinese.getLast(), english.getLast())).containsExactly(32, 32);
        assertThat(chinese.getFirst()).as("of 32 in Chinese").isGreaterThanOrEqualTo(28);
        assertThat(english.getFirst()).as("of 32 in English").isGreaterThanOrEqualTo(24);
    }

    @Test
    void wordsAloneStillFindSome() {
        PastObstacleIndex words = new PastObstacleIndex();
        for (int at = 0; at < all.size(); at++) {
            words.put(List.of(past(at, all.get(at).past, null)));
        }
        // almost none of the complete paraphrases
        assertThat(found("ZH", words, false).getFirst()).isGreaterThanOrEqualTo(3);
        assertThat(found("EN", words, false).getFirst()).isGreaterThanOrEqualTo(2);
        // but those that share half of the words
        assertThat(all).allSatisfy(it -> {
            String half = it.past.substring(it.past.length() / 2);
            assertThat(words.like(half, null, null))
                    .as(half)
                    .extracting(Past::text)
                    .contains(it.past);
        });
    }

    @Test
    void unrelatedTextsAreNotSuggested() {
        for (String text : List.of("午饭吃什么", "lunch menu", "x", "？")) {
            List<String> like = shelf.like(text, meaning(text), null).stream()
                    .map(Past::text)
                    .toList();
            assertThat(like).as(text).isEmpty();
        }
    }

    @Test
    void theBoardBeingWrittenOnIsLeftOut() {
        String text = all.getFirst().past;
        assertThat(shelf.like(text, meaning(text), null))
                .first()
                .extracting(Past::text)
                .isEqualTo(text);
        assertThat(shelf.like(text, meaning(text), "board0"))
                .extracting(Past::text)
                .doesNotContain(text);
    }

    @Test
    void wordsAreCutAsTheModelsLearnedThem() {
        assertThat(meaning("Their café is CLOSED").nearness(meaning("their cafe is closed")))
                .isGreaterThan(0.999f);
        assertThat(meaning("价格太高").nearness(meaning("too expensive"))).isZero();
    }
}
