package dev.unblock.live;

import dev.unblock.log.Json;
import dev.unblock.log.Json.Malformed;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The other nodes, through the clustered event bus. One address for all boards: a cluster has few nodes, and changed
 * subscriptions spread slowly. Any thread.
 */
public final class BusPeers implements Peers {
    private static final Logger LOG = LoggerFactory.getLogger(BusPeers.class);
    private static final Json<PeerMessage> MESSAGE = Json.of(PeerMessage.class);
    private static final String ADDRESS = "unblock.peers";
    private static final String FROM = "from";

    private final EventBus bus;
    private final String node;
    private final DeliveryOptions signed;
    private volatile Ear ear = (from, message) -> {};

    private BusPeers(EventBus bus, String node) {
        this.bus = bus;
        this.node = node;
        signed = new DeliveryOptions().addHeader(FROM, node);
    }

    /**
     * Completes when the other nodes can reach this one.
     *
     * @param node its unique name, never used before
     */
    public static Future<BusPeers> join(Vertx vertx, String node) {
        BusPeers peers = new BusPeers(vertx.eventBus(), node);
        MessageConsumer<Buffer> consumer = vertx.eventBus().consumer(ADDRESS);
        consumer.handler(peers::receive);
        return consumer.completion().map(registered -> peers);
    }

    @Override
    public void tell(PeerMessage message) {
        bus.publish(ADDRESS, Buffer.buffer(MESSAGE.bytes(message)), signed);
    }

    @Override
    public void listen(Ear listener) {
        ear = listener;
    }

    private void receive(Message<Buffer> letter) {
        String from = letter.headers().get(FROM);
        if (from == null || from.equals(node)) {
            return;
        }
        try {
            ear.hears(from, MESSAGE.stored(letter.body().getBytes()));
        } catch (Malformed unknown) {
            // during an update, nodes of a newer release may send messages that this one does not know
            LOG.debug("node {} says something else: {}", from, unknown.getMessage());
        }
    }
}
