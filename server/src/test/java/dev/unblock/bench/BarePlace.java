package dev.unblock.bench;

import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.ArrayList;
import java.util.List;

/** A {@link BareServer}: every connection is admitted. */
record BarePlace(WebSocketClient sockets, int port, Meter meter) implements Place {
    @Override
    public List<Seat> gather(int boards, int people) {
        List<Seat> seats = new ArrayList<>();
        for (int board = 0; board < boards; board++) {
            for (int person = 0; person < people; person++) {
                WebSocketConnectOptions to = new WebSocketConnectOptions()
                        .setHost("localhost")
                        .setPort(port)
                        .setURI("/" + board);
                seats.add(
                        new Seat(sockets.connect(to).await(), meter, String.format("card%08d", seats.size()), true, 0));
            }
        }
        return seats;
    }
}
