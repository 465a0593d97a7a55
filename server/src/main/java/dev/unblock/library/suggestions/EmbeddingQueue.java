package dev.unblock.library.suggestions;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The single thread that embeds texts, so that nothing else ever waits for it. Texts beyond the queue's capacity are
 * not embedded; after an error the queue is off for good, which is logged once, and suggestions use words alone. Any
 * thread.
 */
public final class EmbeddingQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingQueue.class);
    private static final int WAITING = 64;
    private static final int PATIENCE_SECONDS = 5;

    private final Supplier<Embedder> loading;
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), EmbeddingQueue::named);
    /** Used by that thread only. */
    private @Nullable Embedder embedder;

    private volatile boolean off;

    /**
     * @param loading called on that thread when the first text comes, because a server without strategies needs no
     *     model
     */
    public EmbeddingQueue(Supplier<Embedder> loading) {
        this.loading = loading;
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "unblock-thinking");
        thread.setDaemon(true);
        return thread;
    }

    private void turnOff(Throwable failure) {
        off = true;
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        LOG.warn("suggestions use words only, because the language model failed: {}", cause.toString());
    }

    boolean isOff() {
        return off;
    }

    /** Empty if the text cannot be embedded, or not now. Never fails. */
    CompletableFuture<Optional<float[]>> of(String text) {
        if (off) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        try {
            return CompletableFuture.supplyAsync(() -> think(text), thread);
        } catch (RejectedExecutionException tooMany) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private Optional<float[]> think(String text) {
        if (off) {
            return Optional.empty();
        }
        try {
            return loaded().embed(text);
            // a missing native library is an Error, and no reason to stop the server
        } catch (RuntimeException | LinkageError failure) {
            turnOff(failure);
            return Optional.empty();
        }
    }

    private Embedder loaded() {
        Embedder known = embedder;
        if (known == null) {
            known = loading.get();
            embedder = known;
            off |= known.equals(Embedder.NONE);
        }
        return known;
    }

    /** Queued texts are answered with empty, the current one is finished. */
    @Override
    public void close() {
        off = true;
        thread.shutdown();
        try {
            boolean isIdle = thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Embedder known = embedder;
            if (isIdle && known != null) {
                known.close();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
