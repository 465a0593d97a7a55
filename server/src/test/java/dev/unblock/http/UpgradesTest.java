package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpgradesTest {
    private static final int MANY = 300;

    private final Vertx vertx = Vertx.vertx();
    private final Upgrades upgrades = new Upgrades();
    /** In a field, because a client that is garbage collected closes its sockets. */
    private final WebSocketClient client =
            vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(MANY));

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void everyRequestOfACrowdBecomesASocketAndWhatItSentEarlyIsNotLost() throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> upgrades.add(request, socket -> socket.textMessageHandler(heard::add)))
                .listen(0, "127.0.0.1")
                .await();
        List<Future<WebSocket>> crowd = new ArrayList<>();
        for (int one = 0; one < MANY; one++) {
            String name = "client " + one;
            crowd.add(client.connect(server.actualPort(), "127.0.0.1", "/")
                    .onSuccess(socket -> socket.writeTextMessage(name)));
        }

        Future.all(crowd).await();

        List<String> all = new ArrayList<>();
        for (int one = 0; one < MANY; one++) {
            all.add(heard.poll(10, TimeUnit.SECONDS));
        }
        assertThat(all).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void aClientThatGoesBeforeItsTurnHoldsUpNobody() throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> upgrades.add(request, socket -> socket.textMessageHandler(heard::add)))
                .listen(0, "127.0.0.1")
                .await();
        String head = """
                GET / HTTP/1.1\r
                Host: a\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Version: 13\r
                \r
                """;
        for (int gone = 0; gone < 50; gone++) {
            new RawClient(server.actualPort()).say(head).breakOff();
        }

        WebSocket stays = client.connect(server.actualPort(), "127.0.0.1", "/").await();
        stays.writeTextMessage("still here");

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("still here");
    }
}
