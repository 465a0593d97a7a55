package dev.unblock.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelProgressiveFuture;
import io.netty.channel.ChannelProgressiveFutureListener;
import io.netty.channel.ChannelProgressivePromise;
import io.netty.channel.ChannelPromise;

/**
 * Sits last before the network and counts the bytes that the client has read, even within one large write. Of the
 * channel's event loop only.
 */
final class ReadProgress extends ChannelOutboundHandlerAdapter {
    private long bytes;

    long bytes() {
        return bytes;
    }

    /** Whether written data has not been read by the client yet. */
    static boolean isAllOn(Channel channel) {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        return waiting == null || waiting.isEmpty();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise done) {
        if (!(message instanceof ByteBuf piece)) {
            ChannelFuture _ = context.write(message, done);
            return;
        }
        ChannelProgressivePromise progress = context.newProgressivePromise();
        progress.addListener(new Count(piece.readableBytes(), done.unvoid()));
        ChannelFuture _ = context.write(piece, progress);
    }

    /** Counts one write until all of it has been read. */
    private final class Count implements ChannelProgressiveFutureListener {
        private final int length;
        private final ChannelPromise done;
        private long counted;

        Count(int length, ChannelPromise done) {
            this.length = length;
            this.done = done;
        }

        @Override
        public void operationProgressed(ChannelProgressiveFuture writing, long taken, long total) {
            bytes += taken - counted;
            counted = taken;
        }

        @Override
        public void operationComplete(ChannelProgressiveFuture written) {
            if (written.isSuccess()) {
                bytes += length - counted;
                done.trySuccess();
            } else {
                done.tryFailure(written.cause());
            }
        }
    }
}
