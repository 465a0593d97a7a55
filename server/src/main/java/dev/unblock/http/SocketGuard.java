package dev.unblock.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.function.IntPredicate;

/**
 * Sits before Vert.x in a socket's pipeline. Vert.x answers every ping and queues the answers of a client that does not
 * read them, without bound; it keeps reading while it closes; and it drops the connection without a close frame if it
 * cannot parse a frame. Of the channel's event loop only.
 */
public final class SocketGuard extends ChannelInboundHandlerAdapter {
    private final IntPredicate noise;
    private final Runnable strange;
    private boolean deaf;

    private SocketGuard(IntPredicate noise, Runnable strange) {
        this.noise = noise;
        this.strange = strange;
    }

    /**
     * @param noise gets the length of each frame that is not a complete message, and says whether more may come
     * @param strange is called when something that is not a frame arrived
     */
    public static void place(Channel channel, IntPredicate noise, Runnable strange) {
        channel.pipeline().addBefore("handler", "guard", new SocketGuard(noise, strange));
    }

    /** Discards everything that arrives from now on, and soon stops reading. Any thread. */
    public static void readNoMore(Channel channel) {
        channel.eventLoop().execute(() -> {
            SocketGuard guard = channel.pipeline().get(SocketGuard.class);
            if (guard != null) {
                guard.becomeDeaf(channel);
            }
        });
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof WebSocketFrame frame
                && isNoise(frame)
                && !noise.test(frame.content().readableBytes())) {
            becomeDeaf(context.channel());
        }
        // a client that does not read its pongs gets no more of them, which the protocol allows
        boolean isUnread =
                message instanceof PingWebSocketFrame && !context.channel().isWritable();
        if (deaf || isUnread) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    private static boolean isNoise(WebSocketFrame frame) {
        return frame instanceof PingWebSocketFrame
                || frame instanceof ContinuationWebSocketFrame
                || !frame.isFinalFragment();
    }

    private void becomeDeaf(Channel channel) {
        deaf = true;
        channel.config().setAutoRead(false);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        if (failure instanceof DecoderException) {
            becomeDeaf(context.channel());
            strange.run();
        } else {
            context.fireExceptionCaught(failure);
        }
    }
}
