package dev.unblock.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchedQueryTest {
    private final List<List<Integer>> statements = new ArrayList<>();
    private final List<Promise<List<Optional<String>>>> running = new ArrayList<>();
    private final BatchedQuery<Integer, String> query = new BatchedQuery<>(this::statement);

    private Future<List<Optional<String>>> statement(List<Integer> questions) {
        statements.add(questions);
        running.add(Promise.promise());
        return running.getLast().future();
    }

    private void answer() {
        running.getLast()
                .complete(statements.getLast().stream()
                        .map(it -> it % 2 == 0 ? Optional.of("even " + it) : Optional.<String>empty())
                        .toList());
    }

    private List<Future<Optional<String>>> ask(int from, int to) {
        List<Future<Optional<String>>> asked = new ArrayList<>();
        for (int question = from; question < to; question++) {
            asked.add(query.ask(question));
        }
        return asked;
    }

    @Test
    void aSingleQuestionIsAskedAtOnce() {
        Future<Optional<String>> asked = query.ask(2);
        assertThat(statements).containsExactly(List.of(2));
        answer();
        assertThat(asked.result()).contains("even 2");
    }

    @Test
    void questionsThatArriveMeanwhileGoIntoTheNextStatementsTogether() {
        List<Future<Optional<String>>> asked = ask(0, 50);
        assertThat(statements).containsExactly(List.of(0));
        answer();
        assertThat(statements.getLast()).hasSize(32).startsWith(1, 2);
        answer();
        assertThat(statements.getLast()).hasSize(17).endsWith(49);
        answer();
        assertThat(statements).hasSize(3);
        for (int question = 0; question < asked.size(); question++) {
            assertThat(asked.get(question).result())
                    .isEqualTo(question % 2 == 0 ? Optional.of("even " + question) : Optional.empty());
        }
    }

    @Test
    void aFailureIsToldToAllWhoWaitAndTheNextQuestionIsAskedAgain() {
        List<Future<Optional<String>>> asked = ask(0, 100);
        running.getLast().fail("the database is away");
        assertThat(asked).allSatisfy(it -> assertThat(it.cause()).hasMessage("the database is away"));
        assertThat(statements).hasSize(1);
        Future<Optional<String>> later = query.ask(4);
        answer();
        assertThat(later.result()).contains("even 4");
    }
}
