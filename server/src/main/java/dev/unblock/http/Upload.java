package dev.unblock.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.Objects;

/** Writes the body of a request to a file while it arrives. On the request's event loop. */
final class Upload {
    private static final String LOOP = "loop of the upload";

    private final HttpServerRequest request;
    private final AsyncFile file;
    private final long most;
    private final Promise<Void> arrived = Promise.promise();
    private long bytes;

    private Upload(HttpServerRequest request, AsyncFile file, long most) {
        this.request = request;
        this.file = file;
        this.most = most;
    }

    /** Reads nothing of the body until it is asked for; what is not asked for is thrown away after the answer. */
    static void hold(RoutingContext context) {
        context.request().pause();
        context.put(LOOP, context.vertx().getOrCreateContext());
        context.addEndHandler(answered -> context.request().resume());
        context.next();
    }

    /**
     * Of a request that is held; from any thread.
     *
     * @return fails with {@link Refused} if the body has more bytes than this
     */
    static Future<Void> receive(RoutingContext context, Path to, long most) {
        Promise<Void> received = Promise.promise();
        Objects.requireNonNull(context.<Context>get(LOOP), "held")
                .runOnContext(loop -> receiveHere(context, to, most).onComplete(received));
        return received.future();
    }

    private static Future<Void> receiveHere(RoutingContext context, Path to, long most) {
        HttpServerRequest request = context.request();
        if (announced(request) > most) {
            return Future.failedFuture(Refused.because(ProblemCode.TOO_LARGE));
        }
        return context.vertx()
                .fileSystem()
                .open(to.toString(), new OpenOptions().setCreateNew(true).setWrite(true))
                .compose(file -> new Upload(request, file, most).receive());
    }

    /** How long the body says it is; 0 if it does not. */
    static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Future<Void> receive() {
        file.exceptionHandler(arrived::tryFail);
        request.exceptionHandler(arrived::tryFail);
        request.handler(this::take).endHandler(all -> arrived.tryComplete());
        request.resume();
        return arrived.future().eventually(file::close);
    }

    private void take(Buffer piece) {
        bytes += piece.length();
        if (bytes > most) {
            arrived.tryFail(Refused.because(ProblemCode.TOO_LARGE));
        }
        if (arrived.future().isComplete()) {
            return;
        }
        file.write(piece);
        if (file.writeQueueFull()) {
            request.pause();
            file.drainHandler(room -> request.resume());
        }
    }
}
