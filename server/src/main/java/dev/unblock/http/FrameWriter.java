package dev.unblock.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes binary messages on a WebSocket straight to the network. A board sends each change to every socket; through the
 * queue, encoder and idle timer of Vert.x a small frame costs nearly as much again as the system call. A quiet socket
 * is still noticed, because the timer also counts what the client sends. Any thread.
 */
public final class FrameWriter extends ChannelInboundHandlerAdapter {
    /** Of one frame. Longer messages are split: the libraries of other clients accept no longer frames unasked. */
    private static final int MAX_FRAME_BYTES = 64 * 1024 - 1;

    private static final int MAX_HEADER_BYTES = 4;
    private static final int FINAL = 0x80;
    private static final int BINARY = 0x2;
    private static final int CONTINUATION = 0x0;
    private static final int MAX_SHORT_LENGTH = 125;
    private static final int LENGTH_IN_TWO_BYTES = 126;

    private final Channel channel;
    /** Nobody waits for a single write; a failed one closes the channel, which others notice. */
    private final ChannelPromise unheeded;

    private final AtomicReference<@Nullable Runnable> drained = new AtomicReference<>();

    private FrameWriter(Channel channel) {
        this.channel = channel;
        unheeded = channel.unsafe().voidPromise();
    }

    /**
     * On the channel's event loop.
     *
     * @param channel of a WebSocket that is open and not compressed
     * @param bytes with more than this unwritten, it is {@link #isFull}
     */
    public static FrameWriter place(Channel channel, int bytes) {
        channel.config().setWriteBufferHighWaterMark(bytes);
        FrameWriter writer = new FrameWriter(channel);
        channel.pipeline().addBefore("handler", "writer", writer);
        return writer;
    }

    /** Sends one message. Nothing happens on a closed channel. */
    public void write(Buffer message) {
        // from the first context it goes straight to the network
        ChannelHandlerContext network = channel.pipeline().firstContext();
        if (network != null) {
            ChannelFuture _ = network.writeAndFlush(encoded(network, message), unheeded);
        }
    }

    private static ByteBuf encoded(ChannelHandlerContext network, Buffer message) {
        ByteBuf payload = ((BufferInternal) message).getByteBuf();
        int length = message.length();
        int frames = Math.max(1, Math.ceilDiv(length, MAX_FRAME_BYTES));
        ByteBuf wire = network.alloc().ioBuffer(length + frames * MAX_HEADER_BYTES);
        for (int frame = 0; frame < frames; frame++) {
            int from = frame * MAX_FRAME_BYTES;
            int size = Math.min(MAX_FRAME_BYTES, length - from);
            wire.writeByte((frame == frames - 1 ? FINAL : 0) | (frame == 0 ? BINARY : CONTINUATION));
            if (size <= MAX_SHORT_LENGTH) {
                wire.writeByte(size);
            } else {
                wire.writeByte(LENGTH_IN_TWO_BYTES).writeShort(size);
            }
            wire.writeBytes(payload, payload.readerIndex() + from, size);
        }
        return wire;
    }

    /** Whether the client reads too slowly, so that further messages would only pile up. */
    public boolean isFull() {
        return channel.isActive() && !channel.isWritable();
    }

    /** Runs the task once when the client has read enough, at once if it has by now. The latest task replaces others. */
    public void onDrain(Runnable task) {
        drained.set(task);
        tellIfDrained();
    }

    private void tellIfDrained() {
        if (channel.isWritable()) {
            Runnable task = drained.getAndSet(null);
            if (task != null) {
                task.run();
            }
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        tellIfDrained();
        context.fireChannelWritabilityChanged();
    }
}
