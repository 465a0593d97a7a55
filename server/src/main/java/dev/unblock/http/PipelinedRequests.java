package dev.unblock.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;

/**
 * Sits before Vert.x in a connection's pipeline and tracks whose turn it is. If the client has closed the connection,
 * closes it here: Vert.x would fail on a pipelined request and log a stack trace each time. Of the channel's event loop
 * only.
 */
final class PipelinedRequests extends ChannelDuplexHandler {
    private final UnadmittedConnections.Stranger stranger;
    private int unanswered;

    PipelinedRequests(UnadmittedConnections.Stranger stranger) {
        this.stranger = stranger;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof LastHttpContent) {
            unanswered++;
            stranger.isServed();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise done) {
        if (message instanceof LastHttpContent && !isOnlyContinue(message)) {
            unanswered = Math.max(0, unanswered - 1);
            if (unanswered == 0) {
                stranger.waits();
            }
        }
        ChannelFuture _ = context.write(message, done);
    }

    private static boolean isOnlyContinue(Object message) {
        return message instanceof HttpResponse response && response.status().equals(HttpResponseStatus.CONTINUE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        if (failure instanceof IOException) {
            ChannelFuture _ = context.close();
        } else {
            context.fireExceptionCaught(failure);
        }
    }
}
