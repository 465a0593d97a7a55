package dev.unblock.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection whatever is still to be written to it. A close that goes through Vert.x waits behind all that
 * the other side does not read, without end. Any thread.
 */
public final class HardClose {
    private HardClose() {}

    static void now(Channel channel) {
        ChannelHandlerContext first = channel.pipeline().firstContext();
        // from there it goes straight to the network
        ChannelFuture _ = first == null ? channel.close() : first.close();
    }

    public static void in(int seconds, Channel channel) {
        ScheduledFuture<?> _ = channel.eventLoop().schedule(() -> now(channel), seconds, TimeUnit.SECONDS);
    }
}
