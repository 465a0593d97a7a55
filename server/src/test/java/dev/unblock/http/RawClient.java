package dev.unblock.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A connection on which a test sends bytes that no HTTP client would. */
public final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    public RawClient(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The status line of the answer to these bytes, on a new connection. */
    public static String ask(int port, String bytes) {
        try (RawClient client = new RawClient(port)) {
            return client.say(bytes).line();
        }
    }

    public RawClient say(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        } catch (IOException closed) {
            // the next read tells
        }
        return this;
    }

    /** The next line of the answer; at the end of the connection the rest. */
    public String line() {
        StringBuilder line = new StringBuilder();
        int next = read();
        while (next >= 0 && next != '\n') {
            line.append((char) next);
            next = read();
        }
        return line.toString().strip();
    }

    /** All lines up to the first empty one, or to the end. */
    public String head() {
        StringBuilder head = new StringBuilder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    /** Number of bytes until the connection ends. */
    public long count() {
        byte[] some = new byte[16 * 1024];
        long count = 0;
        for (int read = read(some); read >= 0; read = read(some)) {
            count += read;
        }
        return count;
    }

    private int read(byte[] into) {
        try {
            return socket.getInputStream().read(into);
        } catch (IOException ended) {
            return -1;
        }
    }

    /** Resets the connection at once. */
    public void breakOff() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException closed) {
            // already closed
        }
        close();
    }

    /** Sends this repeatedly; returns whether the other side has closed. */
    public boolean isClosedAfter(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    private int read() {
        try {
            return socket.getInputStream().read();
        } catch (IOException ended) {
            return -1;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
