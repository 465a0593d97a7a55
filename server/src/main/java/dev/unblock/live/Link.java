package dev.unblock.live;

import io.vertx.core.buffer.Buffer;

/** The socket of one connection, as far as this room needs to know it. Any thread may call it. */
public interface Link {
    /** Sends one frame; the buffer may be shared by many links and is never changed. */
    void send(Buffer frame);

    /** The other side reads too slowly: what is sent now would only pile up. */
    boolean full();

    /** Calls once when the link is no longer full. */
    void onDrain(Runnable drained);

    /** Somebody is let in to a board by this connection. */
    default void letIn() {}

    /** Asks the other side for a sign of life, which a sleeping browser gives too. */
    void ping();

    void close(Protocol.Close why);
}
