package dev.unblock.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecodingThreadsTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterAll
    void close() {
        vertx.close().await();
    }

    private record Where(boolean onLoop, String back) {}

    @Test
    void theEventLoopGoesOnAndGetsTheAnswer() {
        Context loop = vertx.getOrCreateContext();
        Promise<Where> seen = Promise.promise();
        Promise<String> name = Promise.promise();
        loop.runOnContext(turn -> {
            name.complete(Thread.currentThread().getName());
            Future<Boolean> onLoop = new DecodingThreads().elsewhere(Context::isOnEventLoopThread);
            onLoop.map(it -> new Where(it, Thread.currentThread().getName())).onComplete(seen);
        });
        assertThat(seen.future().await())
                .isEqualTo(new Where(false, name.future().await()));
    }
}
