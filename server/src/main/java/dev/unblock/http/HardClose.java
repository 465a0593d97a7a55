package dev.unblock.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection regardless of unsent data. Closing through Vert.x would wait, possibly forever, behind data that
 * the client does not read. Any thread.
 */
public final class HardClose {
    private HardClose() {}

    static void now(Channel channel) {
        ChannelHandlerContext first = channel.pipeline().firstContext();
        // from this context it goes straight to the network
        ChannelFuture _ = first == null ? channel.close() : first.close();
    }

    public static void in(int seconds, Channel channel) {
        ScheduledFuture<?> _ = channel.eventLoop().schedule(() -> now(channel), seconds, TimeUnit.SECONDS);
    }
}
