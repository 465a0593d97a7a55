package dev.unblock.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/** A socket to a board that sends arbitrary bytes, and reads only when told to. */
final class RawSocket implements AutoCloseable {
    static final int PING = 9;
    static final int PONG = 10;
    static final int CLOSE = 8;

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int TWO_BYTES_FOLLOW = 126;
    private static final int EIGHT_BYTES_FOLLOW = 127;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    RawSocket(int port, String board) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new DataInputStream(socket.getInputStream());
            out = socket.getOutputStream();
            out.write(("GET /ws/boards/" + board + " HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n"
                            + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: unblock.v1\r\n\r\n")
                    .getBytes(ISO_8859_1));
            String head = head();
            if (!head.startsWith("HTTP/1.1 101")) {
                throw new AssertionError(head);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    /** The bytes of that many frames of one kind. */
    static byte[] frames(int kind, String text, int count) {
        byte[] payload = text.getBytes(UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(count * (payload.length + 6));
        for (int frame = 0; frame < count; frame++) {
            bytes.put((byte) (FINAL | kind)).put((byte) (MASKED | payload.length));
            bytes.putInt(0).put(payload);
        }
        return bytes.array();
    }

    /** Sends until so many bytes are sent or the other side accepts no more; returns how many were sent. */
    long pour(byte[] bytes, long atMost) {
        long sent = 0;
        try {
            while (sent < atMost) {
                out.write(bytes);
                sent += bytes.length;
            }
        } catch (IOException closed) {
            // the other side has closed
        }
        return sent;
    }

    /** Reads until the end and counts frames. */
    Read readAll() {
        int pongs = 0;
        int code = 0;
        try {
            while (true) {
                int kind = in.readUnsignedByte() & 0x0f;
                byte[] payload = in.readNBytes(length());
                if (kind == PONG) {
                    pongs++;
                } else if (kind == CLOSE) {
                    code = ByteBuffer.wrap(payload).getShort();
                }
            }
        } catch (IOException ended) {
            return new Read(pongs, code);
        }
    }

    private int length() throws IOException {
        int first = in.readUnsignedByte();
        return switch (first) {
            case TWO_BYTES_FOLLOW -> in.readUnsignedShort();
            case EIGHT_BYTES_FOLLOW -> Math.toIntExact(in.readLong());
            default -> first;
        };
    }

    /** @param code close code; 0 if the connection just ended */
    record Read(int pongs, int code) {}

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
