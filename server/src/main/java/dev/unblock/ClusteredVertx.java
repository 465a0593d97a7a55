package dev.unblock;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MultiMapConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.Map;

/** A clustered Vert.x: Hazelcast manages membership, the event bus carries messages. */
final class ClusteredVertx {
    private static final String LOGGING = "hazelcast.logging.type";
    private static final Map<String, String> PROPERTIES = Map.of(
            "hazelcast.phone.home.enabled",
            "false",
            LOGGING,
            "slf4j",
            // App drains first and closes Hazelcast itself
            "hazelcast.shutdownhook.enabled",
            "false",
            "hazelcast.graceful.shutdown.max.wait",
            "10",
            "hazelcast.socket.bind.any",
            "false",
            // a node joins at once, instead of waiting whether more come
            "hazelcast.wait.seconds.before.join",
            "0",
            // when a node fails, its people should disappear from presence soon
            "hazelcast.heartbeat.interval.seconds",
            "2",
            "hazelcast.max.no.heartbeat.seconds",
            "10",
            // nodes that were partitioned should merge soon
            "hazelcast.merge.first.run.delay.seconds",
            "10",
            "hazelcast.merge.next.run.delay.seconds",
            "10");

    /**
     * How long nodes that start at the same moment look for one that has founded the cluster, before one of them does. A
     * shorter time does not make two clusters: all nodes that can be reached must agree, and one that has joined refuses.
     */
    private static final int FOUNDER_SECONDS = 2;

    private ClusteredVertx() {}

    /** The node cannot join the cluster. The message is one line, meant for the operator. */
    public static final class CannotJoin extends RuntimeException {
        private static final long serialVersionUID = 1;

        CannotJoin(Cluster.Address own, Throwable why) {
            super("cannot be the node " + own + " (" + why.getMessage() + "): set CLUSTER_ADDRESS", why);
        }
    }

    /**
     * Completes when the node has joined or has founded the cluster; fails with {@link CannotJoin}. The node waits for
     * the others on a thread of its own.
     */
    static Future<Vertx> start(VertxOptions options, Cluster cluster) {
        Cluster.Address own = cluster.own();
        options.setEventBusOptions(new EventBusOptions().setHost(own.host()).setPort(own.busPort()));
        // its first log lines come before it reads our configuration
        System.setProperty(LOGGING, "slf4j");
        return Vertx.builder()
                .with(options)
                .withClusterManager(new HazelcastClusterManager(config(cluster)))
                .buildClustered()
                .recover(failure -> Future.failedFuture(new CannotJoin(own, failure)));
    }

    private static Config config(Cluster cluster) {
        Config config = new Config().setClusterName("unblock");
        PROPERTIES.forEach(config::setProperty);
        config.setProperty("hazelcast.local.localAddress", cluster.own().host());
        config.getNetworkConfig().setPort(cluster.own().port()).setPortAutoIncrement(false);
        JoinConfig join = config.getNetworkConfig().getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true).setConnectionTimeoutSeconds(FOUNDER_SECONDS);
        cluster.nodes().forEach(node -> join.getTcpIpConfig().addMember(node.toString()));
        // where Vert.x keeps the event bus subscriptions of each node
        config.addMultiMapConfig(new MultiMapConfig("__vertx.subs")
                .setBackupCount(1)
                .setValueCollectionType(MultiMapConfig.ValueCollectionType.SET));
        config.getMapConfig("__vertx.haInfo").setBackupCount(1);
        config.getMapConfig("__vertx.nodeInfo").setBackupCount(1);
        return config;
    }
}
