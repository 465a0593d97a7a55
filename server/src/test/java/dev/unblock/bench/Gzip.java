package dev.unblock.bench;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Unpacks a frame that may be compressed. */
final class Gzip {
    private Gzip() {}

    static String text(Buffer frame) {
        if (!Frames.gzipped(frame)) {
            return frame.toString();
        }
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(frame.getBytes()))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
