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
 * Stands before Vert.x on the channel of a socket. Vert.x answers each ping by itself and keeps the answers of a
 * client that does not read them, without bound; it reads on while it closes, and where it cannot make out what
 * came, it breaks off without a word. Of the channel's event loop only.
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
     * @param noise is told how long each frame is that is no message by itself, and says whether more may come
     * @param strange is told that something came that is no frame
     */
    public static void place(Channel channel, IntPredicate noise, Runnable strange) {
        channel.pipeline().addBefore("handler", "guard", new SocketGuard(noise, strange));
    }

    /** What comes from now on is thrown away, and soon stays on its way. Any thread. */
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
        // who does not read the answers to the pings before gets no more of them: the protocol allows it
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
