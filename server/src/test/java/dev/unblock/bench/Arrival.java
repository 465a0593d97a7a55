package dev.unblock.bench;

import dev.unblock.live.Protocol;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.TreeMap;

/** A socket that is joining a board, with everything received until the board was complete. */
final class Arrival {
    private final WebSocket socket;
    private final String client;
    private final Promise<Void> complete = Promise.promise();
    private final TreeMap<Long, Promise<Void>> waiting = new TreeMap<>();
    private long start;
    private long bytes;
    private double millis;
    private int missingParts = -1;
    private long answered;
    private String me = "";

    Arrival(WebSocket socket, String client) {
        this.socket = socket;
        this.client = client;
        socket.binaryMessageHandler(this::receive);
    }

    WebSocket socket() {
        return socket;
    }

    /** Member id of the person who joined. */
    String me() {
        return me;
    }

    long bytes() {
        return bytes;
    }

    /** From sending hello until the last part of the board was decompressed. */
    double millis() {
        return millis;
    }

    Future<Void> complete() {
        return complete.future();
    }

    void hello(String ticket) {
        start = System.nanoTime();
        socket.writeBinaryMessage(Buffer.buffer("{\"t\":\"hello\",\"v\":" + Protocol.VERSION + ",\"client\":\"" + client
                        + "\",\"ticket\":\"" + ticket + "\",\"firstOp\":1}"))
                .onFailure(complete::tryFail);
    }

    void send(long op, String command) {
        socket.writeBinaryMessage(Buffer.buffer("{\"t\":\"cmd\",\"n\":" + op + ",\"d\":" + command + "}"));
    }

    /** Completes when that command is in the log. */
    synchronized Future<Void> reached(long op) {
        Promise<Void> promise = waiting.computeIfAbsent(op, number -> Promise.promise());
        settle(answered);
        return promise.future();
    }

    private void receive(Buffer frame) {
        bytes += frame.length();
        JsonObject json = new JsonObject(Gzip.text(frame));
        switch (json.getString("t")) {
            case "welcome" -> me = json.getString("me");
            case "snap" -> part(json.getInteger("of"));
            case "evs" ->
                json.getJsonArray("mine", new JsonArray()).forEach(own -> settle(((JsonObject) own).getLong("n")));
            case "rej", "bye" -> complete.tryFail(json.encode());
            default -> {}
        }
        if (json.getString("t").equals("rej")) {
            refuse(json.encode());
        }
    }

    private void part(int of) {
        missingParts = (missingParts < 0 ? of : missingParts) - 1;
        if (missingParts == 0) {
            millis = (System.nanoTime() - start) / 1e6;
            complete.tryComplete();
        }
    }

    private synchronized void settle(long op) {
        answered = Math.max(answered, op);
        waiting.headMap(answered, true).values().forEach(Promise::tryComplete);
    }

    private synchronized void refuse(String why) {
        waiting.values().forEach(promise -> promise.tryFail(why));
    }
}
