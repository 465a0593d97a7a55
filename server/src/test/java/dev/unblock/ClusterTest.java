package dev.unblock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unblock.live.BusPeers;
import dev.unblock.live.PeerMessage;
import dev.unblock.live.Protocol;
import dev.unblock.store.DatabaseRefused;
import dev.unblock.store.FreePorts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes that find each other on this machine, and a third that joins or cannot. */
class ClusterTest {
    private static final int PATIENCE_SECONDS = 60;

    private record Said(String node, PeerMessage message) {}

    private final List<Vertx> started = new ArrayList<>();
    private final BlockingQueue<Said> firstHears = new LinkedBlockingQueue<>();
    private final BlockingQueue<Said> secondHears = new LinkedBlockingQueue<>();
    private final List<Cluster.Address> addresses = List.of(address(), address());
    private final BusPeers first = node(addresses.getFirst(), "first", firstHears);
    private final BusPeers second = node(addresses.getLast(), "second", secondHears);

    @BeforeEach
    void meet() {
        awaitHeard(first, secondHears);
        awaitHeard(second, firstHears);
    }

    @AfterEach
    void part() {
        started.reversed().forEach(vertx -> vertx.close().await());
    }

    private BusPeers node(Cluster.Address own, String name, BlockingQueue<Said> ears) {
        return node(start(own, addresses), name, ears);
    }

    private static Future<Vertx> start(Cluster.Address own, List<Cluster.Address> all) {
        return ClusteredVertx.start(new VertxOptions().setEventLoopPoolSize(1), new Cluster(own, all));
    }

    private BusPeers node(Future<Vertx> starting, String name, BlockingQueue<Said> ears) {
        Vertx vertx = starting.await();
        started.add(vertx);
        BusPeers peers = BusPeers.join(vertx, name).await();
        peers.listen((node, message) -> ears.add(new Said(node, message)));
        return peers;
    }

    /** Subscriptions take a moment to spread; afterwards the queues are empty. */
    private static void awaitHeard(BusPeers speaker, BlockingQueue<Said> ears) {
        try {
            long words = 0;
            do {
                speaker.tell(new PeerMessage.Alive(++words));
            } while (ears.poll(100, TimeUnit.MILLISECONDS) == null);
            speaker.tell(new PeerMessage.TeamChanged("heard"));
            Said said;
            do {
                said = ears.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } while (said != null && said.message() instanceof PeerMessage.Alive);
            assertThat(said).isNotNull();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static Cluster.Address address() {
        return new Cluster.Address("127.0.0.1", FreePorts.inARow(2));
    }

    private static PeerMessage heard(BlockingQueue<Said> ears, String from) throws InterruptedException {
        Said said = ears.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(said).isNotNull();
        assertThat(said.node()).isEqualTo(from);
        return said.message();
    }

    @Test
    void aMessageReachesTheOtherNodeButNotItsSender() throws InterruptedException {
        var there = new Protocol.Presence(
                "sid000000001", "mia", "deal1", null, Protocol.Doing.WRITING, 0.25, 3.0, "rob", null);
        List<PeerMessage> all = List.of(
                new PeerMessage.Grown("board0000001", 1, 77),
                new PeerMessage.WhoIsThere("board0000001"),
                new PeerMessage.Present("board0000001", 5, 4, false, List.of(there), List.of("sid000000002")),
                new PeerMessage.AccessChanged("rob", 1),
                new PeerMessage.TeamChanged("team"),
                new PeerMessage.GuestsChanged("board0000001"),
                new PeerMessage.Nudged("board0000001", Set.of("mia"), Protocol.Topic.QUESTIONS),
                new PeerMessage.Alive(1));
        assertThat(all).as("one of each kind").hasSize(PeerMessage.class.getPermittedSubclasses().length);
        for (PeerMessage message : all) {
            first.tell(message);
            assertThat(heard(secondHears, "first")).isEqualTo(message);
        }
        second.tell(new PeerMessage.Alive(9));
        assertThat(heard(firstHears, "second")).isEqualTo(new PeerMessage.Alive(9));
        assertThat(firstHears).isEmpty();
    }

    @Test
    void messagesOfANodeArriveInOrder() throws InterruptedException {
        LongStream.range(0, 500).forEach(number -> first.tell(new PeerMessage.Alive(number)));
        for (long number = 0; number < 500; number++) {
            assertThat(heard(secondHears, "first")).isEqualTo(new PeerMessage.Alive(number));
        }
    }

    @Test
    void aNodeThatComesWhenTheFirstHasLeftFindsTheOthers() throws InterruptedException {
        started.removeFirst().close().await();
        BlockingQueue<Said> thirdHears = new LinkedBlockingQueue<>();
        BusPeers third = node(address(), "third", thirdHears);
        awaitHeard(second, thirdHears);
        awaitHeard(third, secondHears);
        second.tell(new PeerMessage.TeamChanged("team"));
        assertThat(heard(thirdHears, "second")).isEqualTo(new PeerMessage.TeamChanged("team"));
    }

    @Test
    void nodesThatStartAtTheSameMomentAreOneCluster() {
        List<Cluster.Address> both = List.of(address(), address());
        List<Future<Vertx>> starting =
                both.stream().map(own -> start(own, both)).toList();
        BlockingQueue<Said> thirdHears = new LinkedBlockingQueue<>();
        BlockingQueue<Said> fourthHears = new LinkedBlockingQueue<>();
        BusPeers third = node(starting.getFirst(), "third", thirdHears);
        BusPeers fourth = node(starting.getLast(), "fourth", fourthHears);
        awaitHeard(third, fourthHears);
        awaitHeard(fourth, thirdHears);
    }

    @Test
    void aNodeWhoseDatabaseRefusesLeavesTheOthers() {
        Cluster.Address own = address();
        Settings settings = Settings.from(Map.of(
                "PORT",
                "0",
                "DATABASE_URL",
                "postgres://unblock@127.0.0.1:" + FreePorts.inARow(1) + "/none",
                "JWT_SECRET",
                "a key of all, which is long enough for it",
                "CLUSTER",
                "true",
                "CLUSTER_ADDRESS",
                own.toString(),
                "CLUSTER_NODES",
                addresses.getFirst().toString()));
        assertThatThrownBy(() -> new App(settings, InstantSource.system()).close())
                .isInstanceOf(DatabaseRefused.class);
        // its address is free again
        BlockingQueue<Said> thirdHears = new LinkedBlockingQueue<>();
        BusPeers third = node(own, "third", thirdHears);
        awaitHeard(first, thirdHears);
        awaitHeard(third, firstHears);
    }

    @Test
    void aNodeThatCannotListenSaysSoInOneLine() {
        Cluster.Address taken = addresses.getFirst();
        try (Lines lines = Lines.expectedOf("com.hazelcast", "io.vertx.core.impl.VertxImpl")) {
            assertThatThrownBy(() -> ClusteredVertx.start(new VertxOptions(), new Cluster(taken, addresses))
                            .await())
                    .isInstanceOf(ClusteredVertx.CannotJoin.class)
                    .hasMessageContainingAll(taken.toString(), "CLUSTER_ADDRESS")
                    .hasMessageNotContaining("\n");
            assertThat(lines.complaints()).isNotEmpty();
        }
    }
}
