package dev.unblock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connecting to a PostgreSQL that is there. */
@Tag("postgres")
class DatabaseTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void aFirstConnectionThatGetsNoAnswerIsTriedAgain() {
        URI real = URI.create(TestDatabase.fresh());
        AtomicInteger came = new AtomicInteger();
        NetClient client = vertx.createNetClient();
        NetServer door = vertx.createNetServer()
                .connectHandler(socket -> {
                    if (came.incrementAndGet() > 1) {
                        forward(client, socket, real);
                    }
                })
                .listen(0, "127.0.0.1")
                .await();
        String url = real.toString().replace(real.getHost() + ":" + real.getPort(), "127.0.0.1:" + door.actualPort());

        Database database = Database.connect(vertx, url).await();

        assertThat(came).hasValueGreaterThan(1);
        database.answers().await();
        database.close().await();
    }

    private static void forward(NetClient client, NetSocket from, URI target) {
        from.pause();
        client.connect(target.getPort(), target.getHost()).onSuccess(to -> {
            from.pipeTo(to);
            to.pipeTo(from);
            from.resume();
        });
    }
}
