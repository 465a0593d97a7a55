package dev.unblock.live;

import dev.unblock.board.LoggedCommand;
import dev.unblock.board.VisibleEvent;
import dev.unblock.log.Json;
import dev.unblock.log.Json.Malformed;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/** Encodes and decodes the frames of the wire protocol. Pure; any thread. */
final class Frames {
    private static final Json<Protocol.FromClient> FROM_CLIENT = Json.of(Protocol.FromClient.class);
    private static final Json<Protocol.FromServer> FROM_SERVER = Json.of(Protocol.FromServer.class);
    private static final Json<VisibleEvent> TOLD = Json.of(VisibleEvent.class);
    private static final Json<Numbered> NUMBERED = Json.of(Numbered.class);
    private static final byte[] END = "]}".getBytes(StandardCharsets.US_ASCII);

    private Frames() {}

    /** @throws Malformed for anything that is not a frame of the protocol */
    static Protocol.FromClient read(Buffer frame) throws Malformed {
        return FROM_CLIENT.strict(frame.getBytes());
    }

    /** The op number of an unreadable command, so that its sender gets an answer. */
    static OptionalLong opOf(Buffer frame) {
        try {
            Numbered frameHead = NUMBERED.stored(frame.getBytes());
            return frameHead.t().equals("cmd") ? OptionalLong.of(frameHead.n()) : OptionalLong.empty();
        } catch (Malformed notNumbered) {
            return OptionalLong.empty();
        }
    }

    /** The readable part of an invalid command. */
    private record Numbered(String t, long n) {}

    static Buffer of(Protocol.FromServer frame) {
        return Buffer.buffer(bytes(frame));
    }

    static byte[] bytes(Protocol.FromServer frame) {
        return FROM_SERVER.bytes(frame);
    }

    static byte[] told(VisibleEvent event) {
        return TOLD.bytes(event);
    }

    /** A list of people as it stands in {@link Protocol.Welcome}, to be encoded once for all who join. */
    static Buffer people(List<Protocol.Person> people) {
        Buffer frame = of(new Protocol.People(people));
        return frame.slice(frame.toString().indexOf('['), frame.length() - 1);
    }

    /**
     * The same frame with a list of people that is already encoded.
     *
     * @param welcome without people
     */
    static Buffer with(Protocol.Welcome welcome, Buffer people) {
        String rest = of(welcome).toString();
        // nothing after the list contains another one
        int at = rest.lastIndexOf("[]");
        return Buffer.buffer(rest.length() + people.length())
                .appendString(rest.substring(0, at))
                .appendBuffer(people)
                .appendString(rest.substring(at + 2));
    }

    /** An {@link Protocol.Evs} frame from entries that are already encoded, byte for byte as Jackson would write it. */
    static Buffer events(long from, long to, List<byte[]> entries) {
        int size = 64;
        for (byte[] entry : entries) {
            size += entry.length + 1;
        }
        Buffer frame =
                Buffer.buffer(size).appendString("{\"t\":\"evs\",\"from\":" + from + ",\"to\":" + to + ",\"e\":[");
        for (int index = 0; index < entries.size(); index++) {
            if (index > 0) {
                frame.appendByte((byte) ',');
            }
            frame.appendBytes(entries.get(index));
        }
        return frame.appendBytes(END);
    }

    /** The same frame for the tab that sent these commands; the shared part is only copied. */
    static Buffer with(Buffer events, List<LoggedCommand> mine) {
        StringBuilder own = new StringBuilder(",\"mine\":[");
        for (LoggedCommand it : mine) {
            own.append(own.charAt(own.length() - 1) == '[' ? "" : ",")
                    .append("{\"n\":")
                    .append(it.n())
                    .append(",\"seq\":")
                    .append(it.seq())
                    .append('}');
        }
        own.append("]}");
        return Buffer.buffer(events.length() + own.length())
                .appendBuffer(events, 0, events.length() - 1)
                .appendString(own.toString());
    }
}
