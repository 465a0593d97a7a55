package dev.unblock.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.unblock.log.Gzip;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of the web app, read from the jar once and cached, plain and compressed. Any thread. */
final class PageFiles {
    /** No segment may start with a dot, so nothing outside the folder can be named. */
    private static final Pattern NAME = Pattern.compile("(/[0-9A-Za-z_-][0-9A-Za-z._-]*)+");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "map", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "webmanifest", "application/manifest+json");

    private static final int TAG_BYTES = 16;

    /** @param tag of the content, for If-None-Match */
    record File(
            String type, String tag, Buffer plain, @Nullable Buffer packed) {}

    /** How the build and our own pages mark relative URLs. */
    private static final String HERE = "=\"./";

    private final String folder;
    private final String base;
    private final Map<String, File> known = new ConcurrentHashMap<>();

    /** @param base prefix of URLs in pages, such as {@code /unblock}; or empty */
    PageFiles(String folder, String base) {
        this.folder = folder;
        this.base = base;
    }

    /** @param path such as {@code /assets/index.js}; empty if there is no such file */
    Future<Optional<File>> find(Vertx vertx, String path) {
        File file = known.get(path);
        if (file != null) {
            return Future.succeededFuture(Optional.of(file));
        }
        if (!NAME.matcher(path).matches()) {
            return Future.succeededFuture(Optional.empty());
        }
        Promise<Optional<File>> found = Promise.promise();
        vertx.executeBlocking(() -> read(path), false).onComplete(found);
        return found.future().onSuccess(read -> read.ifPresent(it -> known.put(path, it)));
    }

    private Optional<File> read(String path) throws IOException {
        try (InputStream in = PageFiles.class.getResourceAsStream("/" + folder + path)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = path.endsWith(".html") ? placed(in.readAllBytes()) : in.readAllBytes();
            byte[] packed = Gzip.pack(bytes);
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
            return Optional.of(new File(
                    type,
                    tag(bytes),
                    Buffer.buffer(bytes),
                    packed.length < bytes.length ? Buffer.buffer(packed) : null));
        }
    }

    private byte[] placed(byte[] page) {
        return new String(page, UTF_8).replace(HERE, "=\"" + base + "/").getBytes(UTF_8);
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
