package dev.unblock.live;

import io.vertx.core.buffer.Buffer;

/** The socket of one connection, as far as this room needs it. Any thread may call it. */
public interface Link {
    /** Sends one frame; the buffer may be shared by many links and is never changed. */
    void send(Buffer frame);

    /** Whether the client reads too slowly, so that further frames would only pile up. */
    boolean full();

    /** Calls {@code drained} once when the link is no longer full. */
    void onDrain(Runnable drained);

    /** The connection was admitted to a board. */
    default void letIn() {}

    /** Pings the client; even a sleeping browser answers. */
    void ping();

    void close(Protocol.Close why);
}
