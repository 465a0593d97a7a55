package dev.unblock;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MultiMapConfig;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.Map;
import java.util.concurrent.CompletionException;

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
            "hazelcast.wait.seconds.before.join",
            "1",
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

    private ClusteredVertx() {}

    /** The node cannot join the cluster. The message is one line, meant for the operator. */
    public static final class CannotJoin extends RuntimeException {
        private static final long serialVersionUID = 1;

        CannotJoin(Cluster.Address own, Throwable why) {
            super("cannot be the node " + own + " (" + why.getMessage() + "): set CLUSTER_ADDRESS", why);
        }
    }

    /** Blocks until the node has joined or has founded the cluster. */
    static Vertx start(VertxOptions options, Cluster cluster) {
        Cluster.Address own = cluster.own();
        options.setEventBusOptions(new EventBusOptions().setHost(own.host()).setPort(own.busPort()));
        // its first log lines come before it reads our configuration
        System.setProperty(LOGGING, "slf4j");
        try {
            return Vertx.builder()
                    .with(options)
                    .withClusterManager(new HazelcastClusterManager(config(cluster)))
                    .buildClustered()
                    .await();
        } catch (CompletionException failure) {
            throw new CannotJoin(own, failure.getCause() == null ? failure : failure.getCause());
        } catch (RuntimeException failure) {
            throw new CannotJoin(own, failure);
        }
    }

    private static Config config(Cluster cluster) {
        Config config = new Config().setClusterName("unblock");
        PROPERTIES.forEach(config::setProperty);
        config.setProperty("hazelcast.local.localAddress", cluster.own().host());
        config.getNetworkConfig().setPort(cluster.own().port()).setPortAutoIncrement(false);
        JoinConfig join = config.getNetworkConfig().getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true);
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
