package dev.unblock.people;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A question to the database that thousands of people ask at once when they come back. One statement runs at a time and
 * answers a batch of questions; questions that arrive meanwhile go into the next one. So a single question never waits,
 * and a crowd arrives in batches, between which the event loops do their other work. Any thread may ask.
 */
public final class BatchedQuery<Q, A> {
    /** What a batch sets off takes a loop a few milliseconds. */
    private static final int AT_ONCE = 32;

    /** A database that is cut off does not answer at all. */
    private static final long ANSWER_SECONDS = 5;

    private record Asked<Q, A>(Q question, Promise<Optional<A>> answer) {}

    private final Function<List<Q>, Future<List<Optional<A>>>> statement;
    private final Queue<Asked<Q, A>> waiting = new ArrayDeque<>();
    private boolean running;

    /** @param statement answers questions in their order */
    public BatchedQuery(Function<List<Q>, Future<List<Optional<A>>>> statement) {
        this.statement = statement;
    }

    public Future<Optional<A>> ask(Q question) {
        Asked<Q, A> asked = new Asked<>(question, Promise.promise());
        add(asked);
        goOn();
        return asked.answer.future();
    }

    private synchronized void add(Asked<Q, A> asked) {
        waiting.add(asked);
    }

    private void goOn() {
        List<Asked<Q, A>> batch = begin();
        if (!batch.isEmpty()) {
            statement
                    .apply(batch.stream().map(Asked::question).toList())
                    .timeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .onComplete(answers -> answered(batch, answers));
        }
    }

    /** Empty if a statement is running or nobody waits. */
    private synchronized List<Asked<Q, A>> begin() {
        if (running) {
            return List.of();
        }
        List<Asked<Q, A>> batch = take(AT_ONCE);
        running = !batch.isEmpty();
        return batch;
    }

    private List<Asked<Q, A>> take(int most) {
        List<Asked<Q, A>> taken = new ArrayList<>();
        while (!waiting.isEmpty() && taken.size() < most) {
            taken.add(waiting.remove());
        }
        return taken;
    }

    private void answered(List<Asked<Q, A>> batch, AsyncResult<List<Optional<A>>> answers) {
        List<Asked<Q, A>> alsoFailed = end(answers.failed());
        // the database works on the next batch while this one is processed
        goOn();
        for (int at = 0; at < batch.size(); at++) {
            if (answers.succeeded()) {
                batch.get(at).answer.complete(answers.result().get(at));
            } else {
                batch.get(at).answer.fail(answers.cause());
            }
        }
        alsoFailed.forEach(asked -> asked.answer.fail(answers.cause()));
    }

    /** After a failure nobody waits for another one: everybody is told at once, and may try again. */
    private synchronized List<Asked<Q, A>> end(boolean failed) {
        running = false;
        return failed ? take(Integer.MAX_VALUE) : List.of();
    }
}
